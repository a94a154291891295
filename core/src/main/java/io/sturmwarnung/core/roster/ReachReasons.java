package io.sturmwarnung.core.roster;

import io.sturmwarnung.core.alert.CauseName;
import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.core.roster.Reach.Away;
import io.sturmwarnung.core.roster.Reach.Speaker;
import io.sturmwarnung.core.triage.Cause;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Says why the roster names whom it names.
 *
 * @param may what somebody may, as it goes on after a name
 * @param nobody the sentence for a roster that has nobody for it
 */
record ReachReasons(Translated may, Translated nobody) {
    private static final DateTimeFormatter DE =
            DateTimeFormatter.ofPattern("EEE d. MMM, HH:mm", Locale.GERMAN);
    private static final DateTimeFormatter EN =
            DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK);

    static ReachReasons answering(String topicOrCause) {
        Translated topic = name(topicOrCause);
        return new ReachReasons(
                new Translated(
                        "darf zu „" + topic.de() + "“ antworten",
                        "may answer on “" + topic.en() + "”"),
                new Translated(
                        "Zu „" + topic.de() + "“ darf laut Personenliste niemand antworten.",
                        "The roster has nobody who may answer on “" + topic.en() + "”."));
    }

    static ReachReasons approving(int level) {
        return new ReachReasons(
                new Translated(
                        "darf auf Stufe " + level + " freigeben", "may approve at level " + level),
                new Translated(
                        "Auf Stufe " + level + " darf laut Personenliste niemand freigeben.",
                        "The roster has nobody who may approve at level " + level + "."));
    }

    Translated inReach(List<Speaker> speakers) {
        return new Translated(
                speakers.stream()
                                .map(each -> de(each) + " " + may.de() + " und ist im Dienst")
                                .collect(Collectors.joining("; "))
                        + ".",
                speakers.stream()
                                .map(each -> en(each) + " " + may.en() + " and is on duty")
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    Translated outOfReach(List<Away> asked) {
        if (asked.isEmpty()) {
            return nobody;
        }
        return new Translated(
                asked.stream()
                                .map(
                                        each ->
                                                each.person().name()
                                                        + " "
                                                        + may.de()
                                                        + ", ist aber "
                                                        + backDe(each))
                                .collect(Collectors.joining("; "))
                        + ".",
                asked.stream()
                                .map(
                                        each ->
                                                each.person().name()
                                                        + " "
                                                        + may.en()
                                                        + " but is "
                                                        + backEn(each))
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    private static String de(Speaker speaker) {
        return speaker.standsInFor() == null
                ? speaker.person().name()
                : speaker.person().name() + " (für " + speaker.standsInFor().name() + ")";
    }

    private static String en(Speaker speaker) {
        return speaker.standsInFor() == null
                ? speaker.person().name()
                : speaker.person().name() + " (for " + speaker.standsInFor().name() + ")";
    }

    private static String backDe(Away away) {
        return away.back() == null
                ? "auf absehbare Zeit nicht erreichbar"
                : "erst wieder erreichbar: "
                        + DE.format(away.back().atZone(away.person().duty().zone()));
    }

    private static String backEn(Away away) {
        return away.back() == null
                ? "out of reach for the time being"
                : "out of reach until "
                        + EN.format(away.back().atZone(away.person().duty().zone()));
    }

    /** Topics are called what the watchlist calls them. */
    private static Translated name(String topicOrCause) {
        return Arrays.stream(Cause.values())
                .filter(cause -> cause.code().equals(topicOrCause))
                .findFirst()
                .map(CauseName::of)
                .orElse(new Translated(topicOrCause, topicOrCause));
    }
}
