package io.sturmwarnung.console;

import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.core.playbook.PlaybookAdvice;
import io.sturmwarnung.core.playbook.PlaybookBlank;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.playbook.PlaybookDrafts;
import io.sturmwarnung.core.playbook.PlaybookScope;
import io.sturmwarnung.core.playbook.PlaybookSource;
import io.sturmwarnung.core.playbook.PlaybookStep;
import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.core.triage.Cause;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What to do when a brand has sent its customers away. */
public final class TestingPlaybook {
    private TestingPlaybook() {}

    /** A catalogue that has it alone. */
    public static PlaybookCatalog catalog() {
        return new PlaybookCatalog(List.of(deflection()));
    }

    private static Playbook deflection() {
        return new Playbook(
                "deflection",
                1,
                new Translated("Abweisende Antwort", "Deflecting reply"),
                new PlaybookScope(Set.of(Cause.DEFLECTION), 0, 6, false),
                Playbook.Responsibility.PREVENTABLE,
                Playbook.Strategy.APOLOGISE,
                steps(),
                new PlaybookAdvice(
                        List.of(new Translated("Öffentlich antworten.", "Answer in public.")),
                        List.of(new Translated("Kommentare löschen.", "Delete comments.")),
                        List.of(new Translated("Eine Redaktion fragt.", "A newsroom asks.")),
                        List.of(new Translated("Alle haben Antwort.", "All are answered."))),
                drafts(),
                List.of(
                        new PlaybookSource("Coombs 2007", "https://example.org/coombs"),
                        new PlaybookSource("Handbuch <b>2020</b>", null)));
    }

    private static PlaybookDrafts drafts() {
        return new PlaybookDrafts(
                new Translated(
                        "Wir haben Sie hier abgewiesen. Das war falsch. Mehr folgt: [Uhrzeit].",
                        "We turned you away here. That was wrong. More will follow: [time]."),
                new Translated("Wir sagen öffentlich [Uhrzeit].", "We say in public [time]."),
                new Translated("Es tut uns leid. [Uhrzeit]", "We are sorry. [time]"),
                new Translated("Bitte löscht nichts. [Uhrzeit]", "Delete nothing. [time]"),
                new Translated("Wir raten nicht. [Uhrzeit]", "We do not guess. [time]"),
                List.of(
                        new PlaybookBlank(
                                "time",
                                new Translated("Uhrzeit", "time"),
                                new Translated("Nur eine sichere Zeit.", "A sure time only."))));
    }

    private static List<PlaybookStep> steps() {
        return List.of(
                step("Prüfen, ob die Antwort echt ist", "Check the reply", "on-call", 10),
                step("Stellungnahme freigeben", "Approve the statement", "head of PR", 30),
                step("Jede Beschwerde einzeln beantworten", "Answer each", "community", 240));
    }

    private static PlaybookStep step(String de, String en, String role, long minutes) {
        return new PlaybookStep(
                new Translated(de, en),
                role,
                Duration.ofMinutes(minutes),
                new Translated("Wer wartet, schreibt noch einmal.", "Who waits posts again."));
    }
}
