package io.sturmwarnung.core.detection.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Random;

class PeakTailTest {
    private static final long DAY = 86_400;

    private static PeakTail budget(double alertsPerMonth) {
        return new PeakTail(DetectorSettings.DEFAULT.withBudget(alertsPerMonth));
    }

    @Test
    void hasNoThreshold_withoutPeaks() {
        assertThat(budget(4).threshold(0, 0)).isZero();
    }

    @Test
    void takesPeaksThatAreCloseForOne() {
        PeakTail tail = budget(4);

        assertThat(tail.add(0, 1)).isFalse();
        assertThat(tail.add(3_600, 3)).isFalse();
        assertThat(tail.add(7_200, 2)).isFalse();
        assertThat(tail.add(14 * 3_600, 0)).isTrue();
        assertThat(tail.add(15 * 3_600, 0)).isFalse();
    }

    @Test
    void isPassedAboutAsOftenAsPlanned() {
        Random random = new Random(2);
        PeakTail tail = budget(4);
        int passed = 0;
        int days = 4_000;
        for (int day = 0; day < days; day++) {
            double value = -0.4 * Math.log(1 - random.nextDouble());
            if (day > 60 && value > tail.threshold(day * DAY, day)) {
                passed++;
            }
            tail.add(day * DAY, value);
        }

        assertThat(passed * 30.0 / days).isCloseTo(3, within(1.0)); // 0.75 · 4
    }

    @Test
    void risesWhenFewerAlertsAreWanted_andFallsAsPeaksAge() {
        PeakTail few = budget(1);
        PeakTail many = budget(10);
        for (int day = 0; day < 40; day++) {
            few.add(day * DAY, day % 7);
            many.add(day * DAY, day % 7);
        }
        double now = few.threshold(40 * DAY, 40);

        assertThat(now).isGreaterThan(many.threshold(40 * DAY, 40));
        few.add(200 * DAY, 0);
        assertThat(few.threshold(200 * DAY, 200)).isZero();
    }

    @Test
    void boundsItsPeaks() {
        DetectorSettings settings = DetectorSettings.DEFAULT;
        PeakTail tail = new PeakTail(settings);
        long spacing = settings.peakSpacing().toSeconds();
        for (int i = 0; i < 10_000; i++) {
            tail.add(i * (spacing + 1), 1 + i % 5);
        }

        assertThat(60 * DAY / spacing).isLessThan(PeakTail.MAX_PEAKS);
        assertThat(tail.threshold(10_000 * spacing, 5_000)).isBetween(1.0, 10.0);
    }
}
