package io.sturmwarnung.core.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QualityTest {
    private static final double EXACT = 1e-9;

    @Test
    void countsByHand() {
        Quality quality = new Quality(3);
        add(quality, 0, 0, 3);
        add(quality, 0, 1, 1);
        add(quality, 1, 0, 1);
        add(quality, 1, 1, 5);

        assertThat(quality.accuracy()).isCloseTo(0.8, within(EXACT));
        assertThat(quality.precision(0)).isCloseTo(0.75, within(EXACT));
        assertThat(quality.recall(0)).isCloseTo(0.75, within(EXACT));
        assertThat(quality.f1(1)).isCloseTo(5.0 / 6, within(EXACT));
        assertThat(quality.support(2)).isZero();
        assertThat(quality.macroF1()).isCloseTo((0.75 + 5.0 / 6) / 2, within(EXACT));
    }

    @Test
    void findsNoCalibrationError_whenConfidenceIsTheShareOfRightVerdicts() {
        Quality quality = new Quality(2);
        add(quality, 0, 0, 7);
        add(quality, 1, 0, 3);

        assertThat(quality.calibrationError()).isCloseTo(0, within(EXACT));
    }

    @Test
    void weighsCalibrationErrors_byTheSizeOfTheirBins() {
        Quality quality = new Quality(2);
        quality.add(0, 0, 1);
        quality.add(1, 0, 1);
        quality.add(0, 0, 0.55);
        quality.add(0, 0, 0.55);

        assertThat(quality.calibrationError()).isCloseTo((2 * 0.5 + 2 * 0.45) / 4, within(EXACT));
    }

    @Test
    void isZero_whenNothingWasCounted() {
        Quality quality = new Quality(3);

        assertThat(quality.accuracy()).isZero();
        assertThat(quality.macroF1()).isZero();
        assertThat(quality.calibrationError()).isZero();
    }

    private static void add(Quality quality, int truth, int verdict, int times) {
        for (int i = 0; i < times; i++) {
            quality.add(truth, verdict, 0.7);
        }
    }
}
