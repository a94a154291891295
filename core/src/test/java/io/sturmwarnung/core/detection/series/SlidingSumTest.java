package io.sturmwarnung.core.detection.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SlidingSumTest {
    private final SlidingSum window = new SlidingSum(900);

    @Test
    void forgetsRowsThatLeave_andKeepsAtLeastTheNewest() {
        for (int i = 0; i < 100; i++) {
            window.add(300L * i, i);
        }
        assertThat(window.deviations(98)).isCloseTo(0, within(1e-9)); // 97 + 98 + 99

        window.add(300L * 1_000, 7);
        assertThat(window.deviations(7)).isCloseTo(0, within(1e-9));
    }

    @Test
    void comparesWithTheRowsThatAreThere() {
        window.add(0, 10);
        window.add(600, 10);

        assertThat(window.deviations(10)).isCloseTo(0, within(1e-9));
    }

    @Test
    void measuresInPoissonDeviations_untilItKnowsTheSeries() {
        window.add(0, 100);

        assertThat(window.deviations(64)).isCloseTo(4, within(0.02)); // 2·10 − 2·8
        assertThat(window.upper(64, 4)).isCloseTo(100, within(0.2));
    }

    @Test
    void believesNoSeriesToBeCalmerThanPoisson_andLearnsWilderOnes() {
        for (int i = 0; i < 50; i++) {
            window.add(3_600L * i, 64);
            window.learn(64);
        }
        assertThat(window.upper(64, 4)).isCloseTo(100, within(0.2));

        for (int i = 50; i < 250; i++) {
            window.add(3_600L * i, i % 2 == 0 ? 16 : 144);
            window.learn(64);
        }
        assertThat(window.upper(64, 4)).isGreaterThan(900);
    }

    @Test
    void boundsItsRows() {
        SlidingSum hours = new SlidingSum(100_000);
        for (int i = 0; i < 3 * SlidingSum.MAX_ROWS; i++) {
            hours.add(i, i < 2 * SlidingSum.MAX_ROWS ? 500 : 2);
        }

        assertThat(hours.deviations(2)).isCloseTo(0, within(1e-9));
    }
}
