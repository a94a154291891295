package io.sturmwarnung.core.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Random;

class BaselineTest {
    private static final Baseline.Circumstances CALM = new Baseline.Circumstances(false, 1);
    private static final long MONDAY = 20_605 * 24L;

    private final Baseline baseline = new Baseline();
    private final Random random = new Random(1);

    /** Twenty by day, two by night, double on Saturdays. */
    private static double truth(long hour) {
        double day = hour % 24 >= 8 && hour % 24 < 22 ? 20 : 2;
        return Math.floorDiv(hour - MONDAY, 24) % 7 == 5 ? 2 * day : day;
    }

    private void live(int days, double factor, Baseline.Circumstances circumstances) {
        baseline.begin(MONDAY);
        for (int i = 0; i < days * 24; i++) {
            long volume = poisson(truth(baseline.next()) * factor);
            baseline.close(new Baseline.Hour(volume, volume, volume / 5), circumstances);
        }
    }

    private long poisson(double mean) {
        long count = -1;
        for (double sum = 0; sum < mean; sum -= Math.log(1 - random.nextDouble())) {
            count++;
        }
        return Math.max(count, 0);
    }

    private double expectedAt(int day, int hour) {
        return baseline.volumeOfHourBefore((MONDAY + 24L * day + hour + 1) * 3_600_000);
    }

    @Test
    void learnsDayAndNight_withinTwoDays() {
        live(2, 1, CALM);

        assertThat(expectedAt(2, 14)).isBetween(12.0, 24.0);
        assertThat(expectedAt(2, 3)).isLessThan(7);
    }

    @Test
    void learnsTheWeek_withinThreeWeeks() {
        live(21, 1, CALM);

        assertThat(expectedAt(22, 14)).isCloseTo(20, within(4.0));
        assertThat(expectedAt(26, 14)).isBetween(28.0, 44.0);
        assertThat(baseline.share()).isCloseTo(0.18, within(0.04));
    }

    @Test
    void isNotPoisonedByAStorm() {
        live(14, 1, CALM);
        double before = expectedAt(14, 14);
        double share = baseline.share();
        live(3, 20, new Baseline.Circumstances(true, 1));

        assertThat(expectedAt(21, 14)).isCloseTo(before, within(0.25 * before));
        assertThat(baseline.share()).isCloseTo(share, within(0.02));
    }

    @Test
    void isNotPoisonedByACampaign() {
        live(14, 1, CALM);
        double before = expectedAt(14, 14);
        live(7, 4, new Baseline.Circumstances(false, 4));

        assertThat(expectedAt(21, 14)).isCloseTo(before, within(0.25 * before));
    }

    @Test
    void followsLastingGrowth_withinThreeWeeks() {
        live(14, 1, CALM);
        live(21, 2, CALM);

        assertThat(expectedAt(35, 14)).isBetween(30.0, 50.0);
    }

    @Test
    void beginsAnew_whenAStormLastsAWeek() {
        live(14, 1, CALM);
        live(6, 20, new Baseline.Circumstances(true, 1));

        assertThat(baseline.historyHours()).isBetween(24, 48);
        assertThat(expectedAt(20, 14)).isBetween(200.0, 600.0);
        assertThat(baseline.share()).isCloseTo(0.2, within(0.03));
    }

    @Test
    void learnsNothing_fromHoursNobodyHeard() {
        live(14, 1, CALM);
        double before = expectedAt(14, 14);
        double size = baseline.size();
        for (int hour = 0; hour < 72; hour++) {
            baseline.miss();
        }

        assertThat(expectedAt(17, 14)).isCloseTo(before, within(0.1 * before));
        assertThat(baseline.size()).isCloseTo(size, within(0.2 * size));
    }

    @Test
    void isLessSureOfTheShare_theFewerMentionsItKnows() {
        live(1, 0.4, CALM);
        double few = baseline.shareUpper(0.01);
        live(14, 1, CALM);

        assertThat(few).isGreaterThan(baseline.shareUpper(0.01) + 0.03);
        assertThat(baseline.shareUpper(0.01)).isBetween(baseline.share(), 0.25);
        assertThat(new Baseline().shareUpper(0.01)).isEqualTo(1);
    }

    @Test
    void beginsAnew_whenItsHistoryIsOlderThanFiveWeeks() {
        live(7, 1, CALM);
        baseline.begin(baseline.next() + Baseline.HOURS + 1);

        assertThat(baseline.historyHours()).isZero();
    }
}
