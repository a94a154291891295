package io.sturmwarnung.core.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class SilentHoursTest {
    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");
    private static final Baseline.Hour SILENCE = new Baseline.Hour(0, 0, 0);

    private final PastHours heard = new PastHours();

    @Test
    void fillsGapsOfASparseBrand_butNothingAroundThem() {
        hear("a", 3, 1);
        hear("a", 40, 2);

        PastHours filled = SilentHours.filledIn(heard);

        assertThat(filled.of("a")).hasSize(38).containsEntry(hour(3), counted(1));
        assertThat(filled.of("a")).containsEntry(hour(4), SILENCE).containsEntry(hour(39), SILENCE);
        assertThat(filled.of("a").lastKey()).isEqualTo(hour(40));
    }

    @Test
    void leavesAGapOut_whenMuchIsMissing() {
        for (int hour = 0; hour < 20; hour++) {
            hear("a", hour, 30);
        }
        hear("a", 30, 30);

        assertThat(SilentHours.filledIn(heard).of("a"))
                .isEqualTo(heard.of("a"))
                .doesNotContainKey(hour(20));
    }

    @Test
    void believesInSilence_whenAnotherBrandWasHeard() {
        for (int hour = 0; hour < 20; hour++) {
            hear("a", hour, 30);
        }
        hear("a", 30, 30);
        hear("b", 25, 1);

        assertThat(SilentHours.filledIn(heard).of("a"))
                .hasSize(22)
                .containsEntry(hour(25), SILENCE)
                .doesNotContainKey(hour(24));
    }

    private void hear(String brand, int hour, long volume) {
        heard.add(brand, hour(hour), counted(volume));
    }

    private static Baseline.Hour counted(long volume) {
        return new Baseline.Hour(volume, volume, 0);
    }

    private static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }
}
