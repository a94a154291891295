package io.sturmwarnung.app.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

class ChartAxesTest {
    private static final long START = Instant.parse("2014-12-18T13:07:00Z").getEpochSecond();

    private static List<String> labels(long seconds) {
        return new TimeAxis(START, START + seconds).ticks().stream().map(ChartTick::label).toList();
    }

    @Test
    void tellsHoursOfADay_andTheDay() {
        assertThat(labels(24 * 3_600))
                .containsExactly(
                        "18 Dec 2014 15:00",
                        "18:00",
                        "21:00",
                        "19 Dec",
                        "03:00",
                        "06:00",
                        "09:00",
                        "12:00");
    }

    @Test
    void tellsDaysOfWeeks_andAgainTheYearWhenItChanges() {
        assertThat(labels(20 * 86_400L))
                .contains("20 Dec 2014", "22 Dec", "1 Jan 2015")
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void tellsMonthsOfYears() {
        assertThat(labels(365 * 86_400L)).startsWith("Jan 2015", "Mar 2015");
        assertThat(labels(30 * 365 * 86_400L)).contains("Jan 2020");
    }

    @ParameterizedTest
    @ValueSource(
            longs = {0, 1, 59, 600, 10_000, 86_400, 864_000, 10_000_000, 100_000_000, 1L << 36})
    void hasFewTicks_insideTheAxis(long seconds) {
        TimeAxis axis = new TimeAxis(START, START + seconds);

        assertThat(axis.ticks()).hasSizeBetween(1, 13);
        assertThat(axis.ticks()).allMatch(tick -> axis.share(tick.at()) >= 0);
        assertThat(axis.ticks()).allMatch(tick -> axis.share(tick.at()) <= 1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1, 2, 10, 13_000, 5e7, 1e12})
    void hasRoundCounts_thatDoNotTouch(double max) {
        ChartColumn column = new ChartColumn(0, 0, max, max / 4, max / 2);
        CountAxis axis = CountAxis.of(List.of(List.of(column)));
        List<ChartTick> ticks = axis.ticks();

        assertThat(ticks).hasSizeBetween(2, 11);
        assertThat(ticks.getFirst().label()).isEqualTo("0");
        for (int i = 1; i < ticks.size(); i++) {
            double apart = axis.share(ticks.get(i).at()) - axis.share(ticks.get(i - 1).at());
            assertThat(apart).isGreaterThan(0.09);
        }
    }

    @Test
    void hasThousands() {
        ChartColumn column = new ChartColumn(0, 0, 13_000, 50, 200);

        assertThat(CountAxis.of(List.of(List.of(column))).ticks())
                .extracting(ChartTick::label)
                .contains("0", "200", "1,000", "10,000");
    }
}
