package io.sturmwarnung.core.detection.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class CountDetectorTest {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @ParameterizedTest
    @ValueSource(ints = {10, 60, 300, 900, 3_600, 86_400})
    void noticesAStorm_atAnyInterval(int seconds) {
        Duration interval = Duration.ofSeconds(seconds);
        int days = seconds >= 3_600 ? 60 : 6;
        double mean = Math.max(1, 20.0 * seconds / 300);
        TestingSeries calm = TestingSeries.daily(interval, days, mean, 1);
        int begin = (days - 2) * calm.day() + calm.day() / 2;
        int hour = Math.max(1, 3_600 / seconds);

        List<Integer> alerts = calm.times(8, begin, begin + hour).alerts();

        assertThat(alerts).isNotEmpty();
        assertThat(alerts.getFirst()).isBetween(begin, begin + hour - 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 10, 100, 1_000})
    void keepsQuiet_whereOnlyChanceScatters(double mean) {
        assertThat(TestingSeries.daily(FIVE_MINUTES, 60, mean, 7).alerts()).hasSizeLessThan(2);
    }

    @Test
    void noticesADozenMentions_afterWeeksOfSilence() {
        int row = 40 * 288;

        assertThat(TestingSeries.of(FIVE_MINUTES, 41, i -> i == row ? 12 : 0).alerts())
                .containsExactly(row);
        assertThat(TestingSeries.of(FIVE_MINUTES, 41, i -> i == row ? 3 : 0).alerts()).isEmpty();
    }

    @Test
    void alertsOnceAStorm_whichIsOneIncident() {
        TestingSeries calm = TestingSeries.daily(FIVE_MINUTES, 30, 20, 3);
        int begin = 25 * 288 + 100;

        assertThat(calm.times(6, begin, begin + 60).alerts()).hasSize(1);
    }

    @Test
    void learnsALastingLevel() {
        TestingSeries calm = TestingSeries.daily(FIVE_MINUTES, 60, 20, 5);
        int begin = 30 * 288;

        List<Integer> alerts = calm.times(5, begin, 60 * 288).alerts();

        assertThat(alerts.getFirst()).isBetween(begin, begin + 12);
        assertThat(alerts).hasSizeLessThan(5).allMatch(row -> row < begin + 6 * 288);
    }

    @Test
    void isNotDisturbedByGaps() {
        TestingSeries series = TestingSeries.daily(FIVE_MINUTES, 60, 20, 6);
        CountDetector detector = new CountDetector();
        for (int i = 0; i < series.counts().size(); i++) {
            boolean missing = (i > 20 * 288 && i < 40 * 288) || i % 9 == 0;
            if (!missing) {
                assertThat(detector.next(series.time(i), series.counts().get(i)).alert()).isFalse();
            }
        }
    }

    @Test
    void tellsWhatIsExpected_andFromWhichCountOnItWouldBeAStorm() {
        TestingSeries series = TestingSeries.of(FIVE_MINUTES, 10, i -> 50);

        Judgement judgement = series.judged(new CountDetector()).getLast();

        assertThat(judgement.expected()).isCloseTo(50, within(1e-6));
        // Four Poisson deviations above 50 in five minutes: (√50.375 + 2)² − 3/8.
        assertThat(judgement.upper()).isCloseTo(82.4, within(0.1));
        assertThat(judgement.score()).isCloseTo(0, within(1e-6));
    }

    @Test
    void needsLessOfARow_whenTheHourIsFullAlready() {
        TestingSeries series = TestingSeries.of(FIVE_MINUTES, 10, i -> 50);
        CountDetector detector = new CountDetector();
        series.judged(detector);
        Instant next = series.time(series.counts().size());

        double calm = detector.next(next, 80).upper();
        double after = detector.next(next.plus(FIVE_MINUTES), 80).upper();

        assertThat(calm).isCloseTo(82.4, within(0.1));
        assertThat(after).isLessThan(calm);
    }

    @Test
    void refusesWhatItCannotJudge_andGoesOn() {
        CountDetector detector = new CountDetector();
        Instant time = TestingSeries.MONDAY;
        detector.next(time, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> detector.next(time, 1))
                .withMessageContaining("is not later");
        for (double count : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, 2e12}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> detector.next(time.plusSeconds(300), count))
                    .withMessageContaining("is not from 0");
        }
        assertThat(detector.next(time.plusSeconds(300), 1).score()).isZero();
    }
}
