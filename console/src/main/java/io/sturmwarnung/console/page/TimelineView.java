package io.sturmwarnung.console.page;

import io.sturmwarnung.core.alert.Message;
import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.notification.Notice;
import io.sturmwarnung.core.roster.DraftApproval;
import io.sturmwarnung.core.roster.ReplyDraft;
import io.sturmwarnung.elastic.search.Timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What was done and told about an incident.
 *
 * @param incident id of the incident
 * @param inHand who has acknowledged it last, or {@code null}
 * @param rows newest first
 */
record TimelineView(String incident, String inHand, List<Row> rows) {

    /**
     * One thing that happened.
     *
     * @param trouble whether somebody who should have been told was not
     */
    record Row(Instant at, String text, boolean trouble) {}

    static TimelineView of(String incident, Timeline timeline, Words words) {
        List<Row> rows = new ArrayList<>();
        timeline.actions().forEach(action -> rows.add(row(action, words)));
        timeline.deliveries().forEach(delivery -> rows.add(row(delivery, words)));
        timeline.ownPosts().forEach(alert -> rows.add(row(alert, words)));
        timeline.drafts().forEach(draft -> rows.add(row(draft, words)));
        timeline.approvals().forEach(approval -> rows.add(row(approval, words)));
        rows.sort(Comparator.comparing(Row::at).reversed());
        String inHand =
                timeline.actions().stream()
                        .filter(action -> action.kind() == IncidentAction.Kind.ACK)
                        .map(IncidentAction::person)
                        .reduce(null, (earlier, later) -> later);
        return new TimelineView(incident, inHand, List.copyOf(rows));
    }

    private static Row row(IncidentAction action, Words words) {
        String detail = action.detail();
        String text =
                switch (action.kind()) {
                    case ACK -> words.text("action.ack", action.person());
                    case NOTE -> words.text("action.note", action.person(), detail);
                    case ASSIGN -> words.text("action.assign", action.person(), detail);
                    case STEP -> words.text("action.step", action.person(), detail);
                    case VERDICT ->
                            words.text(
                                    IncidentAction.FALSE_ALARM.equals(detail)
                                            ? "action.falseAlarm"
                                            : "action.real",
                                    action.person());
                    case SILENCE ->
                            words.text(
                                    action.wholeBrand() ? "action.silenceBrand" : "action.silence",
                                    action.person(),
                                    words.time(action.until()),
                                    detail);
                    case FACTS -> words.text("action.facts", action.person(), detail);
                    case DOUBT -> words.text("action.doubt", action.person(), detail);
                };
        return new Row(action.at(), text, false);
    }

    private static Row row(OwnPostAlert alert, Words words) {
        Message message =
                alert.messages().stream()
                        .filter(each -> each.language().equals(words.language()))
                        .findFirst()
                        .orElseThrow();
        String text = message.title() + ". " + message.body().replaceAll("\\s*\n\\s*", " · ");
        return new Row(alert.createdAt(), text, alert.urgent());
    }

    private static Row row(ReplyDraft draft, Words words) {
        boolean revise = !draft.findings().isEmpty();
        String text =
                words.text(
                        revise ? "action.draftRevise" : "action.draft",
                        draft.person(),
                        draft.text(),
                        String.join(", ", draft.findings()));
        return new Row(draft.at(), text, revise);
    }

    private static Row row(DraftApproval approval, Words words) {
        return new Row(
                approval.at(),
                words.text("action.approval", approval.person(), approval.level()),
                false);
    }

    private static Row row(Delivery delivery, Words words) {
        String what =
                delivery.kind() == Notice.Kind.STORM
                        ? words.text("notice.storm", delivery.level())
                        : words.text("notice." + delivery.kind().name().toLowerCase(Locale.ROOT));
        String text =
                words.text(
                        "delivery." + delivery.status().code(),
                        what,
                        delivery.channel(),
                        delivery.reason());
        return new Row(delivery.at(), text, delivery.status() != Delivery.Status.SENT);
    }
}
