package io.sturmwarnung.app.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.detection.series.Judgement;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class ChartColumnsTest {
    private final ChartColumns columns = new ChartColumns();

    private void add(long second, double count) {
        columns.add(
                new CountRow("", "", Instant.ofEpochSecond(second), count),
                new Judgement(5, 9, 0.1, false));
    }

    @Test
    void keepEachRow_ofAShortSeries() {
        for (int i = 0; i < 100; i++) {
            add(i, i);
        }

        assertThat(columns.stretches()).hasSize(1);
        List<ChartColumn> stretch = columns.stretches().getFirst();
        assertThat(stretch).hasSize(100).allMatch(column -> column.min() == column.max());
        assertThat(stretch.get(42)).isEqualTo(new ChartColumn(42, 42, 42, 5, 9));
    }

    @Test
    void keepPeaksAndHollows_ofALongSeries() {
        int rows = 1_000_000;
        for (int i = 0; i < rows; i++) {
            add(300L * i, i == 654_321 ? 99 : i == 123_456 ? 0 : 7);
        }

        assertThat(columns.stretches()).hasSize(1);
        List<ChartColumn> stretch = columns.stretches().getFirst();
        assertThat(stretch.size()).isBetween(ChartColumns.MAX / 2, ChartColumns.MAX);
        assertThat(stretch.stream().filter(column -> column.max() == 99)).hasSize(1);
        assertThat(stretch.stream().filter(column -> column.min() == 0)).hasSize(1);
        assertThat(stretch)
                .allMatch(column -> column.expected() == 5 && column.upper() == 9)
                .allMatch(column -> column.time() >= 0 && column.time() <= 300L * rows);
    }

    @Test
    void showGaps() {
        for (int i = 0; i < 1_000; i++) {
            add(i < 500 ? 60L * i : 60L * i + 864_000, 3);
        }

        assertThat(columns.stretches()).hasSize(2);
    }

    @Test
    void showOneRow() {
        add(77, 3);

        assertThat(columns.stretches()).containsExactly(List.of(new ChartColumn(77, 3, 3, 5, 9)));
        assertThat(columns.first()).isEqualTo(columns.last());
    }
}
