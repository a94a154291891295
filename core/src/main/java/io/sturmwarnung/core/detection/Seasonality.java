package io.sturmwarnung.core.detection;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The daily and weekly rhythm of hourly counts: a level, a factor for each hour of the day and one
 * for each day of the week. Factors are drawn towards 1 as long as little is known, and newer hours
 * weigh more.
 */
final class Seasonality {
    /** Nothing is known: nothing is expected. */
    static final Seasonality NONE = new Seasonality(0, new double[24], new double[7]);

    /** An hour loses half of its weight in a week. */
    private static final double HALF_LIFE_HOURS = 7 * 24;

    /** A factor of 1 is believed as much as one day's observation. */
    private static final double PRIOR_DAYS = 1;

    private static final double[] WEIGHTS =
            IntStream.rangeClosed(0, Baseline.HOURS)
                    .mapToDouble(age -> Math.pow(0.5, age / HALF_LIFE_HOURS))
                    .toArray();

    private final double level;
    private final double[] hourOfDay;
    private final double[] dayOfWeek;

    private Seasonality(double level, double[] hourOfDay, double[] dayOfWeek) {
        this.level = level;
        this.hourOfDay = hourOfDay;
        this.dayOfWeek = dayOfWeek;
    }

    /** How much an hour of that age counts; ages from 0 to {@link Baseline#HOURS}. */
    static double weight(long ageHours) {
        return WEIGHTS[(int) ageHours];
    }

    /** Learns the rhythm of the hours from {@code from} (inclusive) to {@code to} (exclusive). */
    static Seasonality fit(long from, long to, LongToDoubleFunction count) {
        double sum = 0;
        double weights = 0;
        for (long hour = from; hour < to; hour++) {
            sum += weight(to - hour) * count.applyAsDouble(hour);
            weights += weight(to - hour);
        }
        if (sum == 0) {
            return NONE;
        }
        double level = sum / weights;
        double[] flat = new double[7];
        Arrays.fill(flat, 1);
        double[] hours = factors(24, from, to, count, new Seasonality(level, null, flat));
        double[] smooth = new double[24];
        for (int h = 0; h < 24; h++) {
            smooth[h] = (hours[(h + 23) % 24] + 2 * hours[h] + hours[(h + 1) % 24]) / 4;
        }
        double[] days = factors(7, from, to, count, new Seasonality(level, smooth, null));
        return new Seasonality(level, smooth, days);
    }

    /** The factor for each phase that the other part of the model does not explain. */
    private static double[] factors(
            int phases, long from, long to, LongToDoubleFunction count, Seasonality other) {
        double prior = PRIOR_DAYS * other.level * (phases == 24 ? 1 : 24);
        double[] seen = new double[phases];
        double[] explained = new double[phases];
        Arrays.fill(seen, prior);
        Arrays.fill(explained, prior);
        for (long hour = from; hour < to; hour++) {
            int phase = phases == 24 ? hourOfDay(hour) : dayOfWeek(hour);
            seen[phase] += weight(to - hour) * count.applyAsDouble(hour);
            explained[phase] += weight(to - hour) * other.expected(hour);
        }
        for (int phase = 0; phase < phases; phase++) {
            seen[phase] /= explained[phase];
        }
        return seen;
    }

    /** The expected count of that hour. */
    double expected(long hour) {
        double byHour = hourOfDay == null ? 1 : hourOfDay[hourOfDay(hour)];
        double byDay = dayOfWeek == null ? 1 : dayOfWeek[dayOfWeek(hour)];
        return level * byHour * byDay;
    }

    private static int hourOfDay(long hour) {
        return (int) Math.floorMod(hour, 24L);
    }

    private static int dayOfWeek(long hour) {
        return (int) Math.floorMod(Math.floorDiv(hour, 24L), 7L);
    }
}
