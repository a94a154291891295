package io.sturmwarnung.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.console.TestingPlaybook;
import io.sturmwarnung.console.TestingStorm;
import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.notification.IncidentAction.Kind;
import io.sturmwarnung.core.playbook.Hold;
import io.sturmwarnung.core.triage.Cause;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class PlaybookNowTest {
    private static final Instant AT = Instant.parse("2026-03-14T14:05:30Z");
    private static final IncidentAction FACTS = action(Kind.FACTS, "Ada", AT);
    private static final IncidentAction DOUBT = action(Kind.DOUBT, "Bea", AT.plusSeconds(60));

    @Test
    void holdsAnApologyBack_whileNobodyHasConfirmedTheFacts() {
        PlaybookNow now = now(incident(Cause.DEFLECTION, 0), List.of());

        assertThat(now.heldBack()).containsExactly(Hold.UNCONFIRMED.sentence());
        assertThat(now.released()).isFalse();
        assertThat(now.explanation()).isEmpty();
        assertThat(now.reasons()).hasSize(2);
    }

    @Test
    void releasesIt_andSaysBecauseOfWhom() {
        PlaybookNow now = now(incident(Cause.DEFLECTION, 0), List.of(FACTS));

        assertThat(now.heldBack()).isEmpty();
        assertThat(now.released()).isTrue();
        assertThat(now.explanation().orElseThrow().en())
                .isEqualTo("Apology released: facts confirmed by Ada, 2026-03-14 14:05 UTC.");
        assertThat(now.explanation().orElseThrow().de())
                .isEqualTo(
                        "Entschuldigung frei: Tatsachen bestätigt von Ada, 2026-03-14 14:05 UTC.");
    }

    @Test
    void keepsHoldingBackWhatCoordinationAndRumoursHold() {
        PlaybookNow campaign = now(incident(Cause.DEFLECTION, 400), List.of(FACTS));

        assertThat(campaign.heldBack()).containsExactly(Hold.COORDINATED.sentence());
        assertThat(campaign.released()).isFalse();
        assertThat(campaign.explanation().orElseThrow().en())
                .contains("Facts confirmed by Ada")
                .contains("the apology still has to wait");
        assertThat(now(incident(Cause.RUMOUR, 0), List.of(FACTS)).heldBack())
                .containsExactly(Hold.RUMOUR.sentence());
    }

    @Test
    void holdsItBackAgain_whenTheFactsAreInDoubt_andReleasesItAnew() {
        Incident incident = incident(Cause.DEFLECTION, 0);

        assertThat(now(incident, List.of(FACTS, DOUBT)).released()).isFalse();
        assertThat(now(incident, List.of(FACTS, DOUBT)).facts()).isNull();
        assertThat(now(incident, List.of(FACTS, DOUBT, action(Kind.FACTS, "Cem", AT))).facts())
                .extracting(IncidentAction::person)
                .isEqualTo("Cem");
    }

    @Test
    void usesTheFiguresOfTheNewestAlert_andItsReasons() {
        PlaybookNow now =
                PlaybookNow.of(
                        incident(Cause.DEFLECTION, 400),
                        List.of(TestingStorm.alert(4)),
                        List.of(FACTS),
                        TestingPlaybook.catalog());

        assertThat(now.released()).isTrue();
        assertThat(now.reasons().getFirst().en()).isEqualTo("Made for exactly this cause.");
    }

    @Test
    void hasNothingToSay_whereTheCatalogueLacksThePlaybook() {
        PlaybookNow now =
                PlaybookNow.of(
                        TestingStorm.pastIncident(),
                        List.of(),
                        List.of(FACTS),
                        TestingPlaybook.catalog());

        assertThat(now.playbook()).isNull();
        assertThat(now.heldBack()).isEmpty();
    }

    private static PlaybookNow now(Incident incident, List<IncidentAction> actions) {
        return PlaybookNow.of(incident, List.of(), actions, TestingPlaybook.catalog());
    }

    private static Incident incident(Cause cause, long discounted) {
        Incident storm = TestingStorm.incident(4);
        return new Incident(
                storm.brand(),
                storm.onset(),
                storm.detectedAt(),
                storm.peak(),
                null,
                storm.updatedAt(),
                4,
                4,
                new StormInputs(381, 7.4, 4, .82, .21, 3, 91_300, discounted, 0),
                cause,
                null,
                "facebook:18",
                "deflection",
                storm.firstAlert(),
                4210,
                655,
                false,
                1);
    }

    private static IncidentAction action(Kind kind, String person, Instant at) {
        return new IncidentAction(
                kind,
                TestingStorm.incident(4).id(),
                TestingStorm.BRAND,
                person,
                "because",
                null,
                false,
                at);
    }
}
