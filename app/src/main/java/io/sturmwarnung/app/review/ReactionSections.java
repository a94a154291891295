package io.sturmwarnung.app.review;

import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.playbook.PlaybookStep;
import io.sturmwarnung.elastic.search.SearchHit;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the brand and its people did in a storm, as sections of the page about it. */
final class ReactionSections {
    private static final int QUOTED = 400;

    private final Review review;
    private final ReviewWords words;
    private final Html page;

    ReactionSections(Review review, ReviewWords words, Html page) {
        this.review = review;
        this.words = words;
        this.page = page;
    }

    void answers() {
        ResponseTimes times = review.responses();
        if (times == null) {
            return;
        }
        page.element("h2", say("Antworten", "Answers"))
                .raw("<dl>")
                .fact(say("Fragen", "Questions"), words.number(times.asked()))
                .fact(say("beantwortet", "answered"), words.number(times.answered()));
        if (times.medianMinutes() != null) {
            page.fact(
                    say("die Hälfte binnen", "half of them within"),
                    words.number(times.medianMinutes()) + " min");
        }
        page.fact(say("nur verwiesen", "only sent on"), words.percent(times.hotlineShare()))
                .raw("</dl>");
    }

    void done() {
        page.element("h2", say("Was getan wurde", "What was done"));
        Map<String, Long> told =
                review.timeline().deliveries().stream()
                        .filter(delivery -> delivery.status() == Delivery.Status.SENT)
                        .collect(
                                Collectors.groupingBy(
                                        Delivery::channel, TreeMap::new, Collectors.counting()));
        String channels =
                told.entrySet().stream()
                        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                        .collect(Collectors.joining(", "));
        page.element(
                "p",
                told.isEmpty()
                        ? say("Kein Kanal wurde benachrichtigt.", "No channel was told.")
                        : say("Benachrichtigt: ", "Told: ") + channels);
        if (review.timeline().actions().isEmpty()) {
            page.element("p", say("Nichts ist eingetragen.", "Nothing is recorded."));
            return;
        }
        page.raw("<table>");
        for (IncidentAction action : review.timeline().actions()) {
            page.row(words.time(action.at()), kind(action), action.person(), action.detail());
        }
        page.raw("</table>");
    }

    private String kind(IncidentAction action) {
        return switch (action.kind()) {
            case ACK -> say("bestätigt", "acknowledged");
            case NOTE -> say("Notiz", "note");
            case ASSIGN -> say("zugewiesen an", "assigned to");
            case STEP -> say("Schritt getan", "step done");
            case VERDICT -> say("Urteil", "verdict");
            case SILENCE -> say("Ruhe", "silence");
            case FACTS -> say("Tatsachen bestätigt", "facts confirmed");
            case DOUBT -> say("Tatsachen wieder offen", "facts in doubt");
        };
    }

    void ownPosts() {
        page.element("h2", say("Eigene Beiträge", "Own posts"));
        if (review.ownPosts().isEmpty()) {
            page.element("p", say("Keine.", "None."));
            return;
        }
        page.raw("<table>");
        for (SearchHit post : review.ownPosts()) {
            page.row(words.time(post.createdAt()), post.channel(), shortened(post.text()));
        }
        page.raw("</table>");
        review.timeline().ownPosts().stream()
                .flatMap(
                        alert ->
                                alert.messages().stream()
                                        .filter(text -> text.language().equals(words.language()))
                                        .map(
                                                text ->
                                                        words.time(alert.createdAt())
                                                                + ": "
                                                                + text.title()))
                .forEach(line -> page.element("p", line));
    }

    void playbook() {
        page.element("h2", "Playbook");
        if (review.playbook() == null) {
            page.element(
                    "p", review.incident().playbook() == null ? "–" : review.incident().playbook());
            return;
        }
        page.element("p", review.playbook().title().in(words.language())).raw("<ul>");
        for (PlaybookStep step : review.playbook().steps()) {
            boolean done =
                    review.timeline().actions().stream()
                            .filter(action -> action.kind() == IncidentAction.Kind.STEP)
                            .map(IncidentAction::detail)
                            .anyMatch(
                                    each ->
                                            each.equals(step.action().de())
                                                    || each.equals(step.action().en()));
            page.element("li", (done ? "✓ " : "") + step.action().in(words.language()));
        }
        page.raw("</ul>");
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= QUOTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, QUOTED)) + "…";
    }

    private String say(String german, String english) {
        return words.say(german, english);
    }
}
