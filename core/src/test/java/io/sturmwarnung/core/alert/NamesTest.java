package io.sturmwarnung.core.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sturmwarnung.core.triage.Cause;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Arrays;

/** The names and numbers alerts use. */
class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "0, Windstille, calm",
        "1, leiser Zug, light air",
        "2, schwache Brise, light breeze",
        "3, frische Brise, fresh breeze",
        "4, starker Wind, strong wind",
        "5, Sturm, storm",
        "6, Orkan, hurricane"
    })
    void namesLevelsAfterTheScale(int level, String german, String english) {
        assertThat(LevelName.de(level)).isEqualTo(german);
        assertThat(LevelName.en(level)).isEqualTo(english);
    }

    @Test
    void refusesLevelsBeyondTheScale() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> LevelName.de(7));
    }

    @Test
    void namesEveryCauseDifferently_andShortEnoughForATitle() {
        assertThat(Arrays.stream(Cause.values()).map(CauseName::de))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(28));
        assertThat(Arrays.stream(Cause.values()).map(CauseName::en))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(28));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 min",
        "PT5M, 5 min",
        "PT60M, 1 h",
        "PT90M, 90 min",
        "PT2H, 2 h",
        "PT25H30M, 25 h 30 min",
        "PT72H, 72 h",
        "P7D, 7 Tage"
    })
    void writesDurationsInTheirLargestUnit(Duration duration, String german) {
        assertThat(new AlertNumbers("de").duration(duration)).isEqualTo(german);
    }

    @Test
    void formatsNumbersByLanguage() {
        assertThat(new AlertNumbers("de").count(1234)).isEqualTo("1.234");
        assertThat(new AlertNumbers("en").count(1234)).isEqualTo("1,234");
        assertThat(new AlertNumbers("de").times(3.25)).isEqualTo("3,3");
        assertThat(new AlertNumbers("en").times(12.6)).isEqualTo("13");
        assertThat(new AlertNumbers("en").percent(0.705)).isEqualTo("71%");
        assertThat(new AlertNumbers("en").percent(1.3)).isEqualTo("100%");
    }
}
