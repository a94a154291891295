package io.sturmwarnung.core.alert;

import static io.sturmwarnung.core.alert.TestingAlerts.BERLIN;
import static io.sturmwarnung.core.alert.TestingAlerts.FIRST;
import static io.sturmwarnung.core.alert.TestingAlerts.OWN;
import static io.sturmwarnung.core.alert.TestingAlerts.brand;
import static io.sturmwarnung.core.alert.TestingAlerts.evidence;
import static io.sturmwarnung.core.alert.TestingAlerts.incident;
import static io.sturmwarnung.core.alert.TestingAlerts.inputs;
import static io.sturmwarnung.core.alert.TestingAlerts.metrics;
import static io.sturmwarnung.core.playbook.TestingPlaybooks.chosen;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.detection.Expectation;
import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.playbook.Hold;
import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.core.playbook.TestingPlaybooks;
import io.sturmwarnung.core.triage.Cause;

import org.junit.jupiter.api.Test;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

class AlertTextTest {
    private static final Playbook PLAYBOOK =
            TestingPlaybooks.playbook("deflection", Set.of(Cause.DEFLECTION), 0, 6);
    private static final List<String> REASONS =
            List.of("1,312 critical mentions, at most 8 are ordinary.", "Own post is the trigger.");

    @Test
    void saysEverythingInGermanFirst() {
        Message german = write(false, evidence(FIRST, OWN, REASONS)).getFirst();

        assertThat(german.language()).isEqualTo("de");
        assertThat(german.title())
                .isEqualTo("Nordlicht: Stufe 4 von 6 (starker Wind), abweisende Antwort");
        assertThat(german.body())
                .isEqualTo(
                        """
                        Worum es geht: abweisende Antwort
                        Seit: 2026-03-14 18:05 +01:00 (25 min)
                        Kritisch, letzte Stunde: 1.312 (üblich höchstens 8)
                        Anteil kritisch: 71\u00a0% (üblich 20\u00a0%, höchstens 35\u00a0%)
                        Konten: 1.287 · Medien: 3
                        Kanäle: facebook 1.000, x 280, forum 20, 1 weitere

                        Warum: 163-mal so viel Kritik wie höchstens üblich
                        Warum: kritischer Anteil über dem Üblichen
                        Warum: ein eigener Beitrag hat es ausgelöst
                        Eigener Beitrag (facebook): „Bitte anrufen.“
                        Begann mit (x, @anna): „Ernsthaft? Kein Platz für uns?“

                        Jetzt: Zuerst dies tun (Bereitschaft, binnen 15 min, bis 18:45)
                        Playbook: Titel deflection\
                        """);
    }

    @Test
    void saysTheSameInEnglish_withTheReasonsAsGiven() {
        Message english = write(true, evidence(FIRST, null, REASONS)).getLast();

        assertThat(english.language()).isEqualTo("en");
        assertThat(english.title())
                .isEqualTo("DRILL: Nordlicht: level 4 of 6 (strong wind), reply sent people away");
        assertThat(english.body())
                .isEqualTo(
                        """
                        DRILL – not a real storm
                        What about: reply sent people away
                        Since: 2026-03-14 18:05 +01:00 (25 min)
                        Critical, last hour: 1,312 (usually at most 8)
                        Critical share: 71% (usually 20%, at most 35%)
                        Accounts: 1,287 · Media: 3
                        Channels: facebook 1,000, x 280, forum 20, 1 more

                        Why: 1,312 critical mentions, at most 8 are ordinary.
                        Why: Own post is the trigger.
                        Began with (x, @anna): “Ernsthaft? Kein Platz für uns?”

                        Now: Do this first (on-call, within 15 min, by 18:45)
                        Playbook: Title deflection\
                        """);
    }

    @Test
    void marksDrillInTitleAndBodyOfBothLanguages() {
        assertThat(write(true, evidence(FIRST, OWN, REASONS)))
                .extracting(Message::title)
                .satisfiesExactly(
                        de -> assertThat(de).startsWith("ÜBUNG: "),
                        en -> assertThat(en).startsWith("DRILL: "));
        assertThat(write(true, evidence(FIRST, OWN, REASONS)).getFirst().body())
                .startsWith("ÜBUNG – kein echter Sturm\n");
        assertThat(write(false, evidence(FIRST, OWN, REASONS)))
                .noneSatisfy(
                        message ->
                                assertThat(message.title() + message.body())
                                        .containsPattern("ÜBUNG|DRILL"));
    }

    @Test
    void namesThePlaybookAlone_whenItHasNoSteps() {
        Playbook empty = TestingPlaybooks.playbook("deflection", PLAYBOOK.scope(), List.of());

        assertThat(
                        AlertText.write(
                                brand("Nordlicht"),
                                incident(4, Cause.DEFLECTION, false),
                                evidence(FIRST, OWN, REASONS),
                                chosen(empty),
                                BERLIN))
                .allSatisfy(
                        message ->
                                assertThat(message.body())
                                        .endsWith("\n\nPlaybook: " + title(message.language())));
    }

    @Test
    void saysWhyAnApologyHasToWait_rightAfterTheFirstStep() {
        List<Message> messages =
                AlertText.write(
                        brand("Nordlicht"),
                        incident(4, Cause.DEFLECTION, false),
                        evidence(FIRST, OWN, REASONS),
                        chosen(PLAYBOOK, Hold.COORDINATED, Hold.UNCONFIRMED),
                        BERLIN);

        assertThat(messages.getFirst().body())
                .endsWith(
                        """
                        bis 18:45)
                        Noch keine Entschuldigung: Kritik ist teils abgestimmt
                        Playbook: Titel deflection\
                        """);
        assertThat(messages.getLast().body())
                .contains("\nNo apology yet: criticism is partly coordinated\n");
    }

    private static String title(String language) {
        return PLAYBOOK.title().in(language);
    }

    @Test
    void quotesOwnPostOnce_whenTheStormBeganWithIt() {
        assertThat(write(false, evidence(OWN, OWN, REASONS)).getLast().body())
                .containsOnlyOnce("Bitte anrufen.")
                .doesNotContain("Began with");
    }

    @Test
    void saysNothingOfPosts_whenNoneIsKnown() {
        assertThat(write(false, evidence(null, null, REASONS)).getLast().body())
                .doesNotContain("Own post (", "Began with");
    }

    @Test
    void givesTheDateOfTheDeadline_whenItIsNotToday() {
        String body =
                AlertText.write(
                                brand("Nordlicht"),
                                incident(4, Cause.DEFLECTION, false),
                                evidence(FIRST, OWN, REASONS),
                                chosen(PLAYBOOK),
                                ZoneOffset.ofHoursMinutes(6, 15))
                        .getLast()
                        .body();

        assertThat(body).contains("Since: 2026-03-14 23:20 +06:15", "by 2026-03-15 00:00");
    }

    @Test
    void saysSo_whenThereIsNoExpectationYet() {
        Expectation none = new Expectation(0, 0, 0, 0, 0, 0, 0, 1, 0);
        List<Message> messages = write(false, unusual(none, 12));

        assertThat(messages.getFirst().body())
                .contains("Kritisch, letzte Stunde: 1.312 (noch kein Vergleichswert)")
                .contains("Anteil kritisch: 71\u00a0%\n")
                .doesNotContain("-mal so viel");
        assertThat(messages.getLast().body()).contains("(nothing to compare with yet)");
    }

    @Test
    void namesNoImpossibleFigure_whenTheExpectationIsBroken() {
        double nan = Double.NaN;
        double infinite = Double.POSITIVE_INFINITY;
        for (Evidence evidence :
                List.of(
                        unusual(new Expectation(nan, nan, nan, nan, nan, nan, nan, nan, 9), nan),
                        unusual(
                                new Expectation(
                                        1, infinite, 1, infinite, infinite, infinite, infinite, 1,
                                        9),
                                infinite),
                        unusual(new Expectation(1, 1, 1, 1, 0.5, nan, nan, 1, 9), infinite))) {
            assertThat(write(false, evidence))
                    .allSatisfy(
                            message ->
                                    assertThat(message.body())
                                            .doesNotContain("NaN", "∞", "Infinity", "\uFFFD"));
        }
    }

    @Test
    void usesEnglishReasonsInGerman_whenFiguresExplainNothing() {
        Evidence evidence =
                new Evidence(
                        metrics(new Expectation(0, 0, 0, 0, 0, 0, 0, 1, 0), StormInputs.CALM),
                        List.of("A slow rise over two days."),
                        FIRST,
                        null,
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        Opening.SPIKE,
                        List.of(),
                        List.of(),
                        List.of());

        assertThat(write(false, evidence).getFirst().body())
                .contains("Warum: A slow rise over two days.\n")
                .doesNotContain("Kanäle", "Medien");
    }

    private static Evidence unusual(Expectation expected, double surge) {
        return new Evidence(
                metrics(expected, inputs(surge)),
                REASONS,
                FIRST,
                null,
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Opening.SPIKE,
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Message> write(boolean drill, Evidence evidence) {
        return AlertText.write(
                brand("Nordlicht"),
                incident(4, Cause.DEFLECTION, drill),
                evidence,
                chosen(PLAYBOOK),
                BERLIN);
    }
}
