package io.sturmwarnung.console.page;

import io.sturmwarnung.console.desk.Story;
import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.Silence;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.roster.Person;
import io.sturmwarnung.core.watchlist.Watchlist;

import java.time.Instant;
import java.util.List;

/**
 * All about one incident.
 *
 * @param firstAlert when on-call was first told, or {@code null}
 * @param inputs what its highest level was worked out from
 * @param alerts newest first
 * @param playbook what to do, or {@code null} if the catalogue does not know it
 * @param facts that somebody has confirmed what happened, or {@code null}
 * @param replies drafts of replies, newest first
 * @param write the form to write one
 * @param speakers who may answer now
 * @param people names to choose from when somebody is assigned
 * @param problem why something was not kept, or {@code null}
 */
record IncidentView(
        IncidentRow row,
        Gauge gauge,
        Instant firstAlert,
        List<Fact> inputs,
        List<AlertView> alerts,
        PlaybookView playbook,
        FactsView facts,
        List<ReplyView> replies,
        WriteView write,
        SpeakersView speakers,
        List<String> people,
        String problem) {

    static IncidentView of(
            Story story, Entry entry, Watchlist watchlist, PlaybookCatalog playbooks, Words words) {
        Incident incident = story.incident();
        return new IncidentView(
                IncidentRow.of(incident, watchlist, playbooks, words),
                Gauge.of(incident.level()),
                incident.firstAlert(),
                inputs(incident.inputs(), words),
                story.alerts().reversed().stream()
                        .map(alert -> AlertView.of(alert, words))
                        .toList(),
                PlaybookView.of(
                        story.playbook(),
                        story.timeline().actions(),
                        lastAlert(incident, story.alerts()),
                        words),
                FactsView.of(story.playbook()),
                ReplyView.all(story, words),
                WriteView.of(story, entry, words),
                SpeakersView.of(story, words),
                story.people().everybody().stream().map(Person::name).toList(),
                entry.problem());
    }

    /** Where a form sends what somebody did. */
    String act(String action, Words words) {
        return Links.act(row.id(), action, words);
    }

    /** Whether nobody can be kept from being told of it. */
    boolean neverSilent() {
        return row.level() >= Silence.NEVER_SILENT;
    }

    /** Deadlines count from the newest alert, as they do in its text. */
    private static Instant lastAlert(Incident incident, List<Alert> alerts) {
        return alerts.isEmpty() ? incident.firstAlert() : alerts.getLast().createdAt();
    }

    private static List<Fact> inputs(StormInputs inputs, Words words) {
        return List.of(
                fact("criticalAuthors", words.number(inputs.criticalAuthors()), words),
                fact("surge", "× " + words.number(inputs.surge()), words),
                fact("channels", words.number(inputs.channels()), words),
                fact("negativeShare", words.percent(inputs.negativeShare()), words),
                fact("offensiveShare", words.percent(inputs.offensiveShare()), words),
                fact("outlets", words.number(inputs.outlets()), words),
                fact("reach", words.number(inputs.reach()), words));
    }

    private static Fact fact(String key, String value, Words words) {
        return new Fact(words.text("inputs." + key), value);
    }
}
