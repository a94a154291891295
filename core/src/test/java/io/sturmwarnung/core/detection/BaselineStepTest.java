package io.sturmwarnung.core.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

/** A brand that is suddenly talked of several times as much, and for good. */
class BaselineStepTest {
    private static final long FIRST_HOUR = 480_000;
    private static final int STEP = 21 * 24;
    private static final int HOURS = 35 * 24;

    /** Chance makes the limit of one course differ by as much from that of another. */
    private static final double CHANCE = 1.25;

    /**
     * Hours scatter more than they did while the expectation has not caught up. What matters is
     * that both together let no more criticism pass than of a brand that always was that large.
     */
    @ParameterizedTest
    @CsvSource({"0.5,2", "0.5,3", "5,2", "5,3", "100,2", "100,3"})
    void letsNoMoreCriticismPass_thanOfABrandThatAlwaysWasAsLarge(double perHour, double factor) {
        Baseline stepped = new Baseline();
        Baseline large = new Baseline();
        stepped.begin(FIRST_HOUR);
        large.begin(FIRST_HOUR);
        Random random = new Random(1);
        for (int hour = 0; hour < HOURS; hour++) {
            double rhythm = 1 + 0.8 * Math.sin((hour % 24 - 9) / 24.0 * 2 * Math.PI);
            double mood = 0.6 + 0.8 * random.nextDouble();
            double mean = perHour * factor * rhythm * mood;
            close(large, poisson(random, mean));
            close(stepped, poisson(random, hour < STEP ? mean / factor : mean));
            if (hour >= STEP) {
                assertThat(limit(stepped, hour))
                        .as("hour %d", hour - STEP)
                        .isLessThanOrEqualTo(limit(large, hour) * CHANCE + 1);
            }
        }
        assertThat(stepped.volumeOfHourBefore(end(HOURS)))
                .isGreaterThan(0.5 * large.volumeOfHourBefore(end(HOURS)));
    }

    private static void close(Baseline baseline, long volume) {
        baseline.close(
                new Baseline.Hour(volume, volume, Math.round(0.15 * volume)),
                new Baseline.Circumstances(false, 1));
    }

    private static double limit(Baseline baseline, int hour) {
        return new SpikeDetector(DetectionOptions.DEFAULT)
                .expect(baseline, end(hour + 1), 1, 4)
                .negativeUpper();
    }

    private static long end(int hours) {
        return (FIRST_HOUR + hours) * 3_600_000L;
    }

    private static long poisson(Random random, double mean) {
        long count = 0;
        for (double time = -Math.log(1 - random.nextDouble());
                time < mean;
                time -= Math.log(1 - random.nextDouble())) {
            count++;
        }
        return count;
    }
}
