package io.sturmwarnung.app.backtest;

import io.sturmwarnung.core.detection.series.Judgement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gathers a series of unknown length for a chart in constant memory: at most {@value #MAX} columns
 * of equal time, whose width doubles when they do not suffice. A column keeps its smallest and
 * largest count, so that peaks stay visible.
 */
final class ChartColumns {
    /** More than the chart has pixels: at least half of them are used when the series is long. */
    static final int MAX = 2048;

    /** So many times the usual distance without a row is shown as a gap. */
    private static final double GAP = 4;

    private final double[] min = new double[MAX];
    private final double[] max = new double[MAX];
    private final double[] expected = new double[MAX];
    private final double[] upper = new double[MAX];
    private final int[] rows = new int[MAX];
    private long allRows;
    private long first;
    private long last;
    private long width = 1;

    ChartColumns() {
        Arrays.fill(min, Double.POSITIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
    }

    /** Adds the next row; rows come in the order of time. */
    void add(CountRow row, Judgement judgement) {
        long time = row.time().getEpochSecond();
        if (allRows++ == 0) {
            first = time;
        }
        last = time;
        while ((time - first) / width >= MAX) {
            halve();
        }
        int i = (int) ((time - first) / width);
        min[i] = Math.min(min[i], row.count());
        max[i] = Math.max(max[i], row.count());
        expected[i] += judgement.expected();
        upper[i] = Math.min(upper[i], judgement.upper());
        rows[i]++;
    }

    /** Seconds since 1970 of the first row. */
    long first() {
        return first;
    }

    /** Seconds since 1970 of the last row. */
    long last() {
        return last;
    }

    /** The columns with rows, oldest first, parted where rows are missing; at least one. */
    List<List<ChartColumn>> stretches() {
        double usual = allRows < 2 ? 0 : (double) (last - first) / (allRows - 1);
        double gap = GAP * Math.max((double) width, usual);
        List<List<ChartColumn>> stretches = new ArrayList<>();
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < MAX; i++) {
            if (rows[i] == 0) {
                continue;
            }
            ChartColumn column = column(i);
            if (column.time() - before > gap) {
                stretches.add(new ArrayList<>());
            }
            stretches.getLast().add(column);
            before = column.time();
        }
        return stretches;
    }

    private ChartColumn column(int i) {
        double time = Math.min((double) last, first + (i + 0.5) * width - 0.5);
        double mean = expected[i] / rows[i];
        return new ChartColumn(time, min[i], max[i], mean, Math.max(mean, upper[i]));
    }

    /** Joins two columns each to one of double width, which frees the second half. */
    private void halve() {
        for (int i = 0; i < MAX; i++) {
            int a = 2 * i;
            int b = a + 1;
            if (a < MAX) {
                min[i] = Math.min(min[a], min[b]);
                max[i] = Math.max(max[a], max[b]);
                expected[i] = expected[a] + expected[b];
                upper[i] = Math.min(upper[a], upper[b]);
                rows[i] = rows[a] + rows[b];
            } else {
                clear(i);
            }
        }
        width *= 2;
    }

    private void clear(int i) {
        min[i] = Double.POSITIVE_INFINITY;
        max[i] = 0;
        expected[i] = 0;
        upper[i] = Double.POSITIVE_INFINITY;
        rows[i] = 0;
    }
}
