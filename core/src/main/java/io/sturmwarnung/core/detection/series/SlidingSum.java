package io.sturmwarnung.core.detection.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The counts of the rows in a sliding time window (at least the newest row), and how far their sum
 * has usually been from what was expected: the robust deviation of its residuals on Anscombe's
 * scale, once an hour over the last {@value #RESIDUALS} hours with rows (a week).
 *
 * <p>State: the rows of the window (two numbers each, at most {@value #MAX_ROWS}: an hour of
 * seconds) and {@value #RESIDUALS} residuals.
 */
final class SlidingSum {
    static final int MAX_ROWS = 3600;
    static final int RESIDUALS = 168;

    /** With fewer hours than half a day the scatter is taken to be that of a Poisson count. */
    private static final int MIN_RESIDUALS = 12;

    /** The deviation of a Poisson count on this scale; no series is believed to be calmer. */
    private static final double POISSON = 1;

    private static final int FIRST_ROOM = 16;

    private final long seconds;
    private long[] times = new long[FIRST_ROOM];
    private double[] counts = new double[FIRST_ROOM];
    private int first;
    private int size;
    private double sum;
    private final double[] residuals = new double[RESIDUALS];
    private long residualsSeen;
    private double deviation = POISSON;

    SlidingSum(long seconds) {
        this.seconds = seconds;
    }

    void add(long time, double count) {
        while (size > 0 && (times[first] <= time - seconds || size == MAX_ROWS)) {
            // Set anew where it can be, so that rounding of counts with a fraction does not add up.
            sum = size == 1 ? 0 : sum - counts[first];
            first = (first + 1) % times.length;
            size--;
        }
        append(time, count);
        sum += count;
    }

    /** Robust standard deviations by which the window exceeds its expectation; may be negative. */
    double deviations(double expectedPerRow) {
        return residual(expectedPerRow) / deviation;
    }

    /** Notes the present residual (to be called once an hour) and renews the deviation. */
    void learn(double expectedPerRow) {
        residuals[(int) (residualsSeen % RESIDUALS)] = residual(expectedPerRow);
        residualsSeen++;
        renewDeviation();
    }

    private void renewDeviation() {
        int n = (int) Math.min(residualsSeen, RESIDUALS);
        deviation =
                n < MIN_RESIDUALS
                        ? POISSON
                        : Math.max(POISSON, Medians.robustDeviation(residuals, n));
    }

    /** The count of the newest row with which the window would exceed its expectation by that. */
    double upper(double expectedPerRow, double deviations) {
        double level = Anscombe.transform(expectedPerRow * size) + deviations * deviation;
        double newest = counts[(first + size - 1) % counts.length];
        return Math.max(0, Anscombe.inverse(level) - (sum - newest));
    }

    private double residual(double expectedPerRow) {
        return Anscombe.transform(Math.max(0, sum)) - Anscombe.transform(expectedPerRow * size);
    }

    private void append(long time, double count) {
        if (size == times.length) {
            grow();
        }
        int end = (first + size) % times.length;
        times[end] = time;
        counts[end] = count;
        size++;
    }

    private void grow() {
        long[] newTimes = new long[2 * size];
        double[] newCounts = new double[2 * size];
        for (int i = 0; i < size; i++) {
            newTimes[i] = times[(first + i) % size];
            newCounts[i] = counts[(first + i) % size];
        }
        times = newTimes;
        counts = newCounts;
        first = 0;
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(size);
        for (int i = 0; i < size; i++) {
            out.writeLong(times[(first + i) % times.length]);
            out.writeDouble(counts[(first + i) % times.length]);
        }
        out.writeDouble(sum);
        out.writeLong(residualsSeen);
        for (int i = 0; i < Math.min(residualsSeen, RESIDUALS); i++) {
            out.writeDouble(residuals[i]);
        }
    }

    /** Fills a new one of the same length. */
    void read(DataInput in) throws IOException {
        int rows = in.readInt();
        for (int i = 0; i < rows; i++) {
            append(in.readLong(), in.readDouble());
        }
        sum = in.readDouble();
        residualsSeen = in.readLong();
        for (int i = 0; i < Math.min(residualsSeen, RESIDUALS); i++) {
            residuals[i] = in.readDouble();
        }
        renewDeviation();
    }
}
