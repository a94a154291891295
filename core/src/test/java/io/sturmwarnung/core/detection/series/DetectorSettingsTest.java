package io.sturmwarnung.core.detection.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sturmwarnung.core.detection.DetectionOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class DetectorSettingsTest {

    @Test
    void haveTheValuesThatWereMeasured() {
        assertThat(DetectorSettings.DEFAULT.withBudget(4)).isEqualTo(DetectorSettings.DEFAULT);
        assertThat(DetectorSettings.DEFAULT.calm()).isEqualTo(DetectionOptions.DEFAULT.calm());
        assertThat(DetectorSettings.DEFAULT.withBudget(2).alertBudgetPerMonth()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refuseABudget_thatIsNone(double budget) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DetectorSettings.DEFAULT.withBudget(budget))
                .withMessage("alertBudgetPerMonth must be more than 0");
    }

    @Test
    void refuseWhatIsOutOfRange() {
        Duration day = Duration.ofDays(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DetectorSettings(4, 0.5, 0.5, 14, day, day, day, 2, 2))
                .withMessageContaining("minimumDeviations");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DetectorSettings(4, 4, 1.5, 14, day, day, day, 2, 2))
                .withMessageContaining("recentShare");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DetectorSettings(4, 4, 0.5, 14, day, day, day, 1, 2))
                .withMessageContaining("escalation");
    }
}
