package io.sturmwarnung.core.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * What is usually said about a brand, hour by hour for five weeks. Each hour is cleaned before it
 * is kept: what exceeds the ordinary is cut off, an hour of a storm counts as expected, and a
 * campaign is divided by its factor, so that past excitement does not become the new normal.
 *
 * <p>Hours are numbered since 1970. Size: 4 × 840 numbers of 8 bytes = 27 KB.
 */
public final class Baseline {
    static final int HOURS = 35 * 24;

    /** How unusual a count may be before it is cut off: about once in four days. */
    private static final double CLEANING_TAIL = 0.01;

    /**
     * Without history a count may scatter by half of its mean: the wilder end of what brands show.
     */
    private static final double PRIOR_INVERSE_SIZE = 0.25;

    private static final double PRIOR_HOURS = 24;

    /** Critical share of a brand nobody knows yet, and the scored mentions that belief is worth. */
    private static final double PRIOR_SHARE = 0.15;

    private static final double PRIOR_MENTIONS = 10;

    private final double[] volume = new double[HOURS];
    private final double[] scored = new double[HOURS];
    private final double[] negative = new double[HOURS];
    private final double[] expected = new double[HOURS];
    private long first = Long.MIN_VALUE;
    private long next = Long.MIN_VALUE;
    private Seasonality seasonality = Seasonality.NONE;
    private double share = PRIOR_SHARE;
    private double inverseSize = PRIOR_INVERSE_SIZE;

    /** What was counted in one hour. */
    public record Hour(long volume, long scored, long negative) {}

    /** How an hour is to be taken into the history. */
    public record Circumstances(boolean storm, double campaignFactor) {}

    /**
     * Starts the history at that hour, unless it has begun already. A history that ended more than
     * five weeks before says nothing any more and is begun anew.
     */
    public void begin(long hour) {
        if (first == Long.MIN_VALUE || hour - next > HOURS) {
            first = hour;
            next = hour;
        }
    }

    /** The first hour that has not been closed yet; meaningless before {@link #begin}. */
    public long next() {
        return next;
    }

    /** Takes the next hour into the history. */
    public void close(Hour hour, Circumstances circumstances) {
        int i = index(next);
        double factor = Math.max(circumstances.campaignFactor(), 1e-9);
        boolean known = historyHours() >= PRIOR_HOURS;
        double usual = known ? seasonality.expected(next) : -1;
        double calm = hour.volume() / factor;
        double kept = calm;
        if (known) {
            double most = new NegativeBinomial(usual, 1 / inverseSize).upper(CLEANING_TAIL);
            kept =
                    circumstances.storm()
                            ? Math.min(calm, usual)
                            : Math.min(calm, Math.max(most, 1));
        }
        // The share of a storm's hour is not ordinary, so it does not count towards the share.
        double trusted = known && circumstances.storm() ? 0 : calm == 0 ? 0 : kept / calm / factor;
        volume[i] = kept;
        scored[i] = hour.scored() * trusted;
        negative[i] = hour.negative() * trusted;
        expected[i] = usual;
        next++;
        learn();
    }

    private void learn() {
        long oldest = next - historyHours();
        seasonality = Seasonality.fit(oldest, next, hour -> volume[index(hour)]);
        double weights = 0;
        double level = 0;
        double excess = 0;
        double squares = 0;
        double allScored = PRIOR_MENTIONS;
        double allNegative = PRIOR_MENTIONS * PRIOR_SHARE;
        for (long hour = oldest; hour < next; hour++) {
            int i = index(hour);
            double weight = Seasonality.weight(next - hour);
            allScored += weight * scored[i];
            allNegative += weight * negative[i];
            if (expected[i] >= 0) {
                double difference = volume[i] - expected[i];
                excess += weight * (difference * difference - expected[i]);
                squares += weight * expected[i] * expected[i];
                level += weight * expected[i];
                weights += weight;
            }
        }
        share = allNegative / allScored;
        if (squares > 0) {
            double prior = PRIOR_HOURS * (level / weights) * (level / weights);
            double estimate = (excess + PRIOR_INVERSE_SIZE * prior) / (squares + prior);
            inverseSize = Math.min(4, Math.max(0.05, estimate));
        }
    }

    /** How many hours of history there are, at most five weeks. */
    public int historyHours() {
        return first == Long.MIN_VALUE ? 0 : (int) Math.min(HOURS, next - first);
    }

    /** Expected mentions in the hour that ends at that time (milliseconds since 1970). */
    double volumeOfHourBefore(long end) {
        long hour = Math.floorDiv(end, 3_600_000L);
        double fresh = Math.floorMod(end, 3_600_000L) / 3_600_000.0;
        return fresh * seasonality.expected(hour) + (1 - fresh) * seasonality.expected(hour - 1);
    }

    /** Expected critical share of scored mentions. */
    double share() {
        return share;
    }

    /** Dispersion of hourly counts: size of the negative binomial distribution. */
    double size() {
        return 1 / inverseSize;
    }

    private static int index(long hour) {
        return (int) Math.floorMod(hour, (long) HOURS);
    }

    /** Writes the history; {@link #readFrom} restores it. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeLong(first);
        out.writeLong(next);
        for (double[] values : Arrays.asList(volume, scored, negative, expected)) {
            for (double value : values) {
                out.writeDouble(value);
            }
        }
    }

    /** Reads what {@link #writeTo} wrote. */
    public static Baseline readFrom(DataInput in) throws IOException {
        Baseline read = new Baseline();
        read.first = in.readLong();
        read.next = in.readLong();
        for (double[] values :
                Arrays.asList(read.volume, read.scored, read.negative, read.expected)) {
            for (int i = 0; i < HOURS; i++) {
                values[i] = in.readDouble();
            }
        }
        if (read.historyHours() > 0) {
            read.learn();
        }
        return read;
    }
}
