package io.sturmwarnung.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class RaisedAlertTest {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void measuresEachLaterWave_byItsFirstAlert() {
        List<RaisedAlert> alerts =
                List.of(
                        alert("i", 1, 0, 7),
                        alert("i", 2, 100, 130),
                        alert("i", 2, 100, 112),
                        alert("j", 2, 100, 105),
                        alert("i", 3, 200, 201));

        assertThat(RaisedAlert.laterWaves(alerts))
                .containsExactly(
                        Duration.ofMinutes(12), Duration.ofMinutes(1), Duration.ofMinutes(5));
        assertThat(RaisedAlert.laterWaves(alerts.subList(0, 1))).isEmpty();
    }

    private static RaisedAlert alert(String incident, int wave, int began, int raised) {
        return new RaisedAlert("b", incident, 3, minute(raised), wave, minute(began));
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
