package io.sturmwarnung.core.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Notices criticism that grows over days while no single hour is unusual, as before the insolvency
 * of TelDaFax: a one-sided CUSUM (Page 1954) over the number of people who criticise within a day.
 *
 * <p>Each day is compared with the median of the {@value #REFERENCE} days that ended {@value #LAG}
 * days before it, in units of their robust deviation (median absolute deviation, at least that of a
 * Poisson count). The lag keeps a slow burn from becoming its own yardstick, as in the C2 method of
 * EARS. A single day counts for {@value #MOST_OF_A_DAY} deviations at most: one wild day is not
 * slow.
 *
 * <p>Size: {@value #DAYS} numbers.
 */
public final class SlowBurn {
    static final int REFERENCE = 28;
    static final int LAG = 3;
    static final int DAYS = REFERENCE + LAG;

    /** Fewer days of reference tell nothing about what is usual. */
    static final int MIN_REFERENCE = 14;

    /** A median's standard error is that many times a mean's. */
    private static final double MEDIAN_ERROR = 1.2533;

    /** Half of the shift to be found, in deviations a day (Montgomery 2009, section 9.1). */
    static final double SLACK = 0.5;

    private static final int MOST_OF_A_DAY = 2;

    /** Makes the median absolute deviation that of a normal distribution. */
    private static final double NORMAL = 1.4826;

    /** Siegmund's correction of a threshold for the overshoot (Siegmund 1985). */
    private static final double OVERSHOOT = 1.166;

    private static final double DAYS_OF_MONTH = 30;

    private final double[] critics = new double[DAYS];
    private int days;
    private double sum;
    private double usual;
    private int risingDays;
    private boolean above;

    /** Takes in a day that has ended, with the number of different people who criticised. */
    public void close(long criticsOfDay) {
        int known = Math.min(Math.max(0, days - LAG), REFERENCE);
        if (known >= MIN_REFERENCE) {
            double[] reference = new double[known];
            for (int i = 0; i < known; i++) {
                reference[i] = critics[Math.floorMod(days - LAG - 1 - i, DAYS)];
            }
            usual = median(reference);
            double deviation = deviation(reference, usual);
            // What is usual is only estimated, and an error in it would add up day after day.
            double error = MEDIAN_ERROR / Math.sqrt(known);
            double step = Math.min(MOST_OF_A_DAY, (criticsOfDay - usual) / deviation - error);
            above = step > SLACK;
            sum = Math.max(0, sum + step - SLACK);
            risingDays = sum > 0 ? risingDays + 1 : 0;
        }
        critics[days % DAYS] = criticsOfDay;
        days++;
    }

    /** What has added up: deviations beyond the usual and the slack; 0 in ordinary times. */
    public double sum() {
        return sum;
    }

    /** How many people criticise on an ordinary day; 0 while nothing is known. */
    public double usual() {
        return usual;
    }

    /** How many days it has been adding up, the last one that ended included. */
    public int risingDays() {
        return risingDays;
    }

    /** Whether more people criticised on the last day that ended than usual and the slack allow. */
    public boolean above() {
        return above;
    }

    /** Forgets what has added up, once somebody was told. */
    public void restart() {
        sum = 0;
        risingDays = 0;
    }

    /** Forgets all days: what was usual is no more. */
    public void forget() {
        days = 0;
        usual = 0;
        above = false;
        restart();
    }

    /**
     * The sum at which to alert, so that chance alone reaches it as often as the budget allows.
     *
     * @param alertsPerMonth false alarms a month, more than 0
     */
    public static double threshold(double alertsPerMonth) {
        double wantedDays = DAYS_OF_MONTH / alertsPerMonth;
        double low = 0;
        double high = 100;
        while (high - low > 1e-3) {
            double middle = (low + high) / 2;
            if (averageRunLength(middle) < wantedDays) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Days until chance alone passes a threshold, by Siegmund's approximation. */
    static double averageRunLength(double threshold) {
        double b = 2 * SLACK * (threshold + OVERSHOOT);
        return (Math.exp(b) - b - 1) / (2 * SLACK * SLACK);
    }

    private static double deviation(double[] values, double center) {
        double[] distances = Arrays.stream(values).map(v -> Math.abs(v - center)).toArray();
        double poisson = Math.sqrt(Math.max(1, center));
        return Math.max(poisson, NORMAL * median(distances));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Writes the state; {@link #readFrom} restores it. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeInt(days);
        out.writeDouble(sum);
        out.writeDouble(usual);
        out.writeInt(risingDays);
        out.writeBoolean(above);
        for (double day : critics) {
            out.writeDouble(day);
        }
    }

    /** Reads what {@link #writeTo} wrote. */
    public static SlowBurn readFrom(DataInput in) throws IOException {
        SlowBurn read = new SlowBurn();
        read.days = in.readInt();
        read.sum = in.readDouble();
        read.usual = in.readDouble();
        read.risingDays = in.readInt();
        read.above = in.readBoolean();
        for (int i = 0; i < DAYS; i++) {
            read.critics[i] = in.readDouble();
        }
        return read;
    }
}
