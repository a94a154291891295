package io.sturmwarnung.core.detection.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IncidentGateTest {
    private static final long HOUR = 3_600;

    private final IncidentGate gate = new IncidentGate(DetectorSettings.DEFAULT);

    @Test
    void alertsOnce_thenOnlyByEscalation() {
        assertThat(gate.alert(0, 5, true)).isTrue();
        assertThat(gate.alert(HOUR, 9, true)).isFalse();
        assertThat(gate.alert(2 * HOUR, 17, true)).isFalse();
        assertThat(gate.alert(3 * HOUR, 35, true)).isTrue();
        assertThat(gate.alert(4 * HOUR, 36, true)).isFalse();
    }

    @Test
    void alertsAgain_whenTheIncidentIsOver() {
        assertThat(gate.alert(0, 5, true)).isTrue();
        assertThat(gate.alert(HOUR, 1, false)).isFalse();
        assertThat(gate.alert(25 * HOUR, 5, true)).isTrue();
    }

    @Test
    void staysOpen_whileItHasNotCalmedDown() {
        assertThat(gate.alert(0, 5, true)).isTrue();
        for (int hour = 10; hour < 200; hour += 10) {
            assertThat(gate.alert(hour * HOUR, 5, true)).isFalse();
        }
        assertThat(gate.alert(210 * HOUR, 5, true)).isTrue();
    }

    @Test
    void saysNothingBelowTheThreshold() {
        assertThat(gate.alert(0, 100, false)).isFalse();
    }
}
