package io.sturmwarnung.core.detection.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class AnscombeTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 7.5, 1e6})
    void isUndoneByItsInverse(double count) {
        assertThat(Anscombe.inverse(Anscombe.transform(count))).isCloseTo(count, within(1e-6));
    }

    @Test
    void hasNoCountBelowZero() {
        assertThat(Anscombe.inverse(0.1)).isZero();
        assertThat(Anscombe.inverse(-3)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 50})
    void givesPoissonCountsVarianceOne(double mean) {
        Random random = new Random(1);
        double sum = 0;
        double squares = 0;
        int n = 20_000;
        for (int i = 0; i < n; i++) {
            int count = -1;
            for (double s = 0; s < mean; s -= Math.log(1 - random.nextDouble())) {
                count++;
            }
            double value = Anscombe.transform(count);
            sum += value;
            squares += value * value;
        }
        double variance = squares / n - sum / n * (sum / n);

        assertThat(variance).isCloseTo(1, within(0.05));
    }
}
