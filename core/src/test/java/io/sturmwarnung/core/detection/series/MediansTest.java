package io.sturmwarnung.core.detection.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Random;

class MediansTest {

    @Test
    void takesTheMiddle_orTheMeanOfTheTwo() {
        assertThat(Medians.medianInPlace(new double[] {9, 1, 5, -100}, 3)).isEqualTo(5);
        assertThat(Medians.medianInPlace(new double[] {9, 1, 5, 3}, 4)).isEqualTo(4);
        assertThat(Medians.medianInPlace(new double[] {2}, 1)).isEqualTo(2);
    }

    @Test
    void agreesWithTheStandardDeviation_andShrugsOffOutliers() {
        Random random = new Random(1);
        double[] residuals = new double[10_000];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = i % 10 == 0 ? 1e9 : 3 * random.nextGaussian();
        }

        assertThat(Medians.robustDeviation(residuals, residuals.length)).isCloseTo(3, within(0.6));
        assertThat(residuals[0]).isEqualTo(1e9);
    }
}
