package io.sturmwarnung.core.detection.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HourlyHistoryTest {
    private final HourlyHistory history = new HourlyHistory(0.5);

    @Test
    void expectsNothingKnown_beforeTheFirstHour() {
        assertThat(history.expectedPerRow(5)).isNaN();
    }

    @Test
    void dividesByTheRowsThatWereThere() {
        history.add(1, 120, 12);

        assertThat(history.expectedPerRow(2)).isCloseTo(10, within(1e-9));
    }

    @Test
    void knowsDayAndNight() {
        for (int hour = 0; hour < 14 * 24; hour++) {
            history.add(hour, hour % 24 >= 8 ? 100 : 4, 1);
        }

        // Half way, on the square-root scale, between the day's median and that hour's.
        assertThat(history.expectedPerRow(14 * 24 + 3)).isCloseTo(36, within(1e-9));
        assertThat(history.expectedPerRow(14 * 24 + 15)).isCloseTo(100, within(1e-9));
    }

    @Test
    void isNotPoisonedByAStorm() {
        for (int hour = 0; hour < 14 * 24; hour++) {
            history.add(hour, hour >= 330 ? 5_000 : 10, 1);
        }

        assertThat(history.expectedPerRow(14 * 24)).isCloseTo(10, within(1e-9));
    }

    @Test
    void takesAMean_whereCountsAreRare() {
        for (int hour = 0; hour < 14 * 24; hour++) {
            history.add(hour, hour % 24 == 0 ? 6 : 0, 1);
        }

        assertThat(history.expectedPerRow(14 * 24)).isBetween(0.03, 0.05);
    }

    @Test
    void forgetsWhatIsOlderThanItsDays() {
        history.add(0, 500, 1);

        assertThat(history.expectedPerRow(HourlyHistory.SIZE + 30)).isNaN();
    }
}
