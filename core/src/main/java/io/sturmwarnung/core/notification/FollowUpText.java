package io.sturmwarnung.core.notification;

import io.sturmwarnung.core.alert.CauseName;
import io.sturmwarnung.core.alert.LevelName;
import io.sturmwarnung.core.alert.Message;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.playbook.Translated;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The words of what follows an alert: nobody answers it, somebody does, it is over. */
final class FollowUpText {
    private static final Translated DRILL = new Translated("ÜBUNG: ", "DRILL: ");
    private static final Translated OVER =
            new Translated("Vorbei: %s, höchste Stufe %d (%s)", "Over: %s, highest level %d (%s)");
    private static final Translated OVER_BODY =
            new Translated(
                    "%s. %d kritische Beiträge in %s. Jetzt: sichtbar daraus lernen und es sagen.",
                    "%s. %d critical posts in %s. Now: learn from it visibly, and say so.");
    private static final Translated ACKNOWLEDGED =
            new Translated("%s kümmert sich: %s", "%s has it: %s");
    private static final Translated ESCALATED =
            new Translated("Seit %d min nicht bestätigt: %s", "Not acknowledged for %d min: %s");

    private FollowUpText() {}

    static List<Message> ended(Incident incident, String brandName) {
        Duration lasted = Duration.between(incident.onset(), incident.end());
        return languages()
                .map(
                        language ->
                                new Message(
                                        language,
                                        (incident.drill() ? DRILL.in(language) : "")
                                                + OVER.in(language)
                                                        .formatted(
                                                                brandName,
                                                                incident.level(),
                                                                LevelName.in(
                                                                        language,
                                                                        incident.level())),
                                        OVER_BODY
                                                .in(language)
                                                .formatted(
                                                        CauseName.of(incident.cause()).in(language),
                                                        incident.mentions(),
                                                        hours(lasted))))
                .toList();
    }

    static List<Message> acknowledged(Notice alert, IncidentAction action) {
        return alert.messages().stream()
                .map(
                        message ->
                                new Message(
                                        message.language(),
                                        ACKNOWLEDGED
                                                .in(message.language())
                                                .formatted(action.person(), message.title()),
                                        ""))
                .toList();
    }

    static List<Message> escalated(Notice alert, Escalation.Step step) {
        return alert.messages().stream()
                .map(
                        message ->
                                new Message(
                                        message.language(),
                                        ESCALATED
                                                .in(message.language())
                                                .formatted(step.afterMinutes(), message.title()),
                                        message.body()))
                .toList();
    }

    private static Stream<String> languages() {
        return Stream.of("de", "en");
    }

    private static String hours(Duration lasted) {
        return lasted.toHours() < 1 ? lasted.toMinutes() + " min" : lasted.toHours() + " h";
    }
}
