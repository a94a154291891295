package io.sturmwarnung.core.detection.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Totals of the last {@value #DAYS} days by hour, and the count to expect of a row in a coming
 * hour. Hours are numbered since 1970.
 *
 * <p>The expectation is the mean, on the square-root scale, of the median of the last 24 hours
 * (level) and the median of the same hour of the day, one hour either side, over the past days
 * (daily rhythm). Medians keep past storms out of the expectation and follow a lasting change of
 * level. Where counts are so rare that the medians are zero, a winsorised mean takes their place.
 *
 * <p>State: {@value #SIZE} hours of three numbers.
 */
final class HourlyHistory {
    static final int DAYS = 14;
    static final int SIZE = DAYS * 24 + 2;

    /** Fewer hours of the same time of day say less than the last day does. */
    private static final int MIN_SAME_HOUR = 3;

    /** Of rare counts the busiest twentieth of hours is cut off. */
    private static final double WINSOR_QUANTILE = 0.95;

    private static final long NO_HOUR = Long.MIN_VALUE;

    private final double recentShare;
    private final long[] hourOf = new long[SIZE];
    private final double[] total = new double[SIZE];
    private final int[] rows = new int[SIZE];
    private final double[] buffer = new double[SIZE];

    HourlyHistory(double recentShare) {
        this.recentShare = recentShare;
        Arrays.fill(hourOf, NO_HOUR);
    }

    /** Takes an hour with at least one row into the history. */
    void add(long hour, double hourTotal, int hourRows) {
        int slot = slot(hour);
        hourOf[slot] = hour;
        total[slot] = hourTotal;
        rows[slot] = hourRows;
    }

    /** Expected count of a row during that hour, or NaN without any history. */
    double expectedPerRow(long hour) {
        double recent = recentMedian(hour);
        double sameHour = sameHourMedian(hour, recent);
        if (Double.isNaN(sameHour)) {
            return Double.NaN;
        }
        double level = Double.isNaN(recent) ? sameHour : recent;
        double root = recentShare * Math.sqrt(level) + (1 - recentShare) * Math.sqrt(sameHour);
        double rate = root * root;
        return rate > 0 ? rate : winsorisedMean(hour);
    }

    private double recentMedian(long hour) {
        int n = 0;
        for (long past = hour - 24; past < hour; past++) {
            n = collect(past, n);
        }
        return n == 0 ? Double.NaN : Medians.medianInPlace(buffer, n);
    }

    private double sameHourMedian(long hour, double fallback) {
        int n = 0;
        for (int day = 1; day <= DAYS; day++) {
            for (int shift = -1; shift <= 1; shift++) {
                n = collect(hour - 24L * day + shift, n);
            }
        }
        boolean enough = n >= MIN_SAME_HOUR || (n > 0 && Double.isNaN(fallback));
        return enough ? Medians.medianInPlace(buffer, n) : fallback;
    }

    /** Mean of a row, hours capped at their upper quantile but never below one count an hour. */
    private double winsorisedMean(long hour) {
        int n = 0;
        double rowSum = 0;
        for (int slot = 0; slot < SIZE; slot++) {
            if (hourOf[slot] >= hour - SIZE && hourOf[slot] < hour) {
                buffer[n++] = total[slot];
                rowSum += rows[slot];
            }
        }
        if (n == 0) {
            return 0;
        }
        Arrays.sort(buffer, 0, n);
        double cap = Math.max(1, buffer[(int) (WINSOR_QUANTILE * (n - 1))]);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.min(cap, buffer[i]);
        }
        return sum / rowSum;
    }

    private int collect(long hour, int n) {
        int slot = slot(hour);
        if (hourOf[slot] != hour) {
            return n;
        }
        buffer[n] = total[slot] / rows[slot];
        return n + 1;
    }

    private static int slot(long hour) {
        return (int) Math.floorMod(hour, (long) SIZE);
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt((int) Arrays.stream(hourOf).filter(hour -> hour != NO_HOUR).count());
        for (int slot = 0; slot < SIZE; slot++) {
            if (hourOf[slot] != NO_HOUR) {
                out.writeLong(hourOf[slot]);
                out.writeDouble(total[slot]);
                out.writeInt(rows[slot]);
            }
        }
    }

    /** Fills a new one. */
    void read(DataInput in) throws IOException {
        int hours = in.readInt();
        for (int i = 0; i < hours; i++) {
            add(in.readLong(), in.readDouble(), in.readInt());
        }
    }
}
