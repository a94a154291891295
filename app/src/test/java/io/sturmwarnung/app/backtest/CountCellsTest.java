package io.sturmwarnung.app.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountCellsTest {

    @ParameterizedTest
    @CsvSource({
        "2015-02-26 21:42:53, 2015-02-26T21:42:53Z",
        "2015-02-26T21:42:53, 2015-02-26T21:42:53Z",
        "2015-02-26T21:42, 2015-02-26T21:42:00Z",
        "2015-02-26T21:42:53Z, 2015-02-26T21:42:53Z",
        "2015-02-26 21:42:53.5+02:00, 2015-02-26T19:42:53.500Z",
        "2015-02-26T21:42:53-0530, 2015-02-27T03:12:53Z",
        "2015-02-26, 2015-02-26T00:00:00Z",
        "' 2015-02-26 ', 2015-02-26T00:00:00Z"
    })
    void readTimes_inUtcWithoutAZone(String cell, String time) {
        assertThat(CountCells.time(cell)).hasToString(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1424986973",
                "26.02.2015 21:42",
                "2015-02-30 00:00:00",
                "2015-02-26 25:00:00",
                "2015-02-26  21:42:53",
                "2015-02-26T"
            })
    void refuseOtherTimes(String cell) {
        assertThatIllegalArgumentException().isThrownBy(() -> CountCells.time(cell));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "104, 104", "' 10.50 ', 10.5", "1e3, 1000", "-0, 0", "+7, 7", ".5, 0.5"})
    void readCounts(String cell, double count) {
        assertThat(CountCells.count(cell)).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "NaN",
                "Infinity",
                "1e13",
                "0x10",
                "1d",
                "1,5",
                "12 000",
                "-",
                "."
            })
    void refuseOtherCounts(String cell) {
        assertThatIllegalArgumentException().isThrownBy(() -> CountCells.count(cell));
    }
}
