package io.sturmwarnung.core.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * What is usually said about a brand, hour by hour for five weeks. Each hour is cleaned before it
 * is kept: what exceeds the ordinary is cut off, an hour of a storm counts as expected, and a
 * campaign is divided by its factor, so that past excitement does not become the new normal. But a
 * storm that lasts a week is none: a collection that was widened, or a brand that people have come
 * to complain of. Then the history begins anew with its last day.
 *
 * <p>Hours are numbered since 1970. Size: 7 × 840 numbers of 8 bytes = 47 KB.
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

    /** No storm is beyond the ordinary in most hours of a week. */
    private static final int LONGEST_STORM_HOURS = 7 * 24;

    private static final int DAY = 24;

    /** More than people are awake. */
    private static final double MOST_HOURS = 0.75;

    private final double[] volume = new double[HOURS];
    private final double[] scored = new double[HOURS];
    private final double[] negative = new double[HOURS];
    private final double[] expected = new double[HOURS];

    /** What was counted, beyond the ordinary or not; the share of it that is critical follows. */
    private final double[] counted = new double[HOURS];

    private final double[] countedNegative = new double[HOURS];

    /** 1 for an hour that was beyond the ordinary, else 0. */
    private final double[] beyond = new double[HOURS];

    private long first = Long.MIN_VALUE;
    private long next = Long.MIN_VALUE;
    private Seasonality seasonality = Seasonality.NONE;
    private double share = PRIOR_SHARE;
    private double inverseSize = PRIOR_INVERSE_SIZE;
    private double mentions;
    private double criticalMentions;

    /** What was counted in one hour. */
    public record Hour(long volume, long scored, long negative) {}

    /** How an hour is to be taken into the history. */
    public record Circumstances(boolean storm, double campaignFactor) {}

    /** The numbers of the history, to tell versions of them apart. */
    static String describe() {
        return "%s %s %s %s %s %s %s"
                .formatted(
                        HOURS,
                        CLEANING_TAIL,
                        PRIOR_INVERSE_SIZE,
                        PRIOR_HOURS,
                        PRIOR_SHARE,
                        PRIOR_MENTIONS,
                        LONGEST_STORM_HOURS);
    }

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

    /** Takes the next hour into the history; returns whether that begins anew. */
    public boolean close(Hour hour, Circumstances circumstances) {
        int i = index(next);
        double factor = Math.max(circumstances.campaignFactor(), 1e-9);
        double calm = hour.volume() / factor;
        counted[i] = calm;
        // Scored mentions are nearly all; the few others count as not critical here.
        countedNegative[i] = hour.negative() / factor;
        beyond[i] = 0;
        if (historyHours() < PRIOR_HOURS) {
            keep(i, calm, -1, hour, calm == 0 ? 0 : 1 / factor);
        } else {
            double usual = seasonality.expected(next);
            double most =
                    Math.max(1, new NegativeBinomial(usual, 1 / inverseSize).upper(CLEANING_TAIL));
            beyond[i] = calm > most ? 1 : 0;
            if (circumstances.storm()) {
                keep(i, usual, -1, hour, 0);
            } else {
                double kept = Math.min(calm, most);
                keep(i, kept, usual, hour, calm == 0 ? 0 : kept / calm / factor);
            }
        }
        next++;
        boolean newLevel = circumstances.storm() && isNewLevel();
        if (newLevel) {
            beginWithLastDay();
        }
        learn();
        return newLevel;
    }

    /** Takes the next hour for one of which nothing is known, as while a source was silent. */
    public void miss() {
        int i = index(next);
        double usual = seasonality.expected(next);
        counted[i] = usual;
        countedNegative[i] = usual * share;
        beyond[i] = 0;
        keep(i, usual, -1, new Hour(0, 0, 0), 0);
        next++;
        learn();
    }

    /**
     * @param usual what was expected, or −1 where the hour says nothing of how hours scatter
     * @param trusted how much of the mentions count towards the share; none of a storm's
     */
    private void keep(int i, double kept, double usual, Hour hour, double trusted) {
        volume[i] = kept;
        expected[i] = usual;
        scored[i] = hour.scored() * trusted;
        negative[i] = hour.negative() * trusted;
    }

    /** The hour closed last must be one of those beyond the ordinary. */
    private boolean isNewLevel() {
        double excess = 0;
        for (long hour = Math.max(first, next - LONGEST_STORM_HOURS); hour < next; hour++) {
            excess += beyond[index(hour)];
        }
        return excess >= MOST_HOURS * LONGEST_STORM_HOURS && beyond[index(next - 1)] == 1;
    }

    private void beginWithLastDay() {
        first = next - DAY;
        for (long hour = first; hour < next; hour++) {
            int i = index(hour);
            volume[i] = counted[i];
            scored[i] = counted[i];
            negative[i] = countedNegative[i];
            expected[i] = -1;
            beyond[i] = 0;
        }
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
        mentions = allScored - PRIOR_MENTIONS;
        criticalMentions = allNegative - PRIOR_MENTIONS * PRIOR_SHARE;
        share = allNegative / allScored;
        inverseSize = PRIOR_INVERSE_SIZE;
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

    /** How large the usual share may be for what was seen, whatever was believed before. */
    double shareUpper(double alpha) {
        return mentions <= 0
                ? 1
                : WilsonInterval.upper(criticalMentions / mentions, mentions, alpha);
    }

    /** Dispersion of hourly counts: size of the negative binomial distribution. */
    double size() {
        return 1 / inverseSize;
    }

    private static int index(long hour) {
        return (int) Math.floorMod(hour, (long) HOURS);
    }

    private List<double[]> columns() {
        return List.of(volume, scored, negative, expected, counted, countedNegative, beyond);
    }

    /** Writes the history; {@link #readFrom} restores it. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeLong(first);
        out.writeLong(next);
        for (double[] values : columns()) {
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
        for (double[] values : read.columns()) {
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
