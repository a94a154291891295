package io.sturmwarnung.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.triage.Cause;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class AlertLoadTest {
    private static final Instant ONSET = Instant.parse("2026-06-06T07:48:33Z");
    private static final Duration TEN_DAYS = Duration.ofDays(10);

    @Test
    void countsPerMonth_andMeasuresFromOnsetToFirstAlert() {
        AlertLoad load = AlertLoad.of(incidents(30, 4, 11), List.of(), 7, TEN_DAYS);

        assertThat(load.incidents()).isEqualTo(3);
        assertThat(load.openingPerMonth()).isCloseTo(9, Offset.offset(1e-9));
        assertThat(load.alertsPerMonth()).isCloseTo(21, Offset.offset(1e-9));
        assertThat(load.medianDelay()).isEqualTo(Duration.ofMinutes(11));
        assertThat(load.worstDelay()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void takesTheMiddleOfTwo_whenTheirNumberIsEven() {
        assertThat(AlertLoad.of(incidents(40, 5, 10, 11), List.of(), 4, TEN_DAYS).medianDelay())
                .isEqualTo(Duration.ofSeconds(630));
    }

    @Test
    void countsEachWaveAsAnOpening_withADelayOfItsOwn() {
        AlertLoad load =
                AlertLoad.of(
                        incidents(30),
                        List.of(Duration.ofMinutes(50), Duration.ofMinutes(2)),
                        7,
                        TEN_DAYS);

        assertThat(load.incidents()).isEqualTo(1);
        assertThat(load.laterWaves()).isEqualTo(2);
        assertThat(load.openingPerMonth()).isCloseTo(9, Offset.offset(1e-9));
        assertThat(load.medianDelay()).isEqualTo(Duration.ofMinutes(30));
        assertThat(load.worstDelay()).isEqualTo(Duration.ofMinutes(50));
    }

    @Test
    void hasNoDelays_whenThereIsNoIncident() {
        AlertLoad load = AlertLoad.of(List.of(), List.of(), 0, TEN_DAYS);

        assertThat(load.openingPerMonth()).isZero();
        assertThat(load.medianDelay()).isNull();
        assertThat(load.worstDelay()).isNull();
    }

    @Test
    void hasNoRates_whenNoTimeWasObserved() {
        assertThat(AlertLoad.of(List.of(), List.of(), 0, Duration.ZERO).alertsPerMonth()).isNaN();
    }

    private static List<Incident> incidents(int... minutes) {
        return java.util.Arrays.stream(minutes).mapToObj(AlertLoadTest::toldAfter).toList();
    }

    private static Incident toldAfter(int minutes) {
        Instant told = ONSET.plus(Duration.ofMinutes(minutes));
        return new Incident(
                "b",
                ONSET,
                told,
                told,
                null,
                told,
                3,
                3,
                StormInputs.CALM,
                Cause.UNKNOWN,
                null,
                "x:1",
                "p",
                told,
                9,
                4,
                false,
                1);
    }
}
