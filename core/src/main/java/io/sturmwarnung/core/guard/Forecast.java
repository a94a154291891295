package io.sturmwarnung.core.guard;

import java.time.Duration;
import java.time.Instant;

/**
 * How many critical mentions would come if nothing new were said: the growth of the last hour goes
 * on and wears off (damped trend, Gardner and McKenzie 1985, on the logarithm of the rate). The
 * band holds what would come 19 times of 20 by judgement; it was not fitted to real storms.
 *
 * @param expected mentions, more than 0
 * @param low fewer than that are a surprise
 * @param high more than that are a surprise
 */
record Forecast(double expected, double low, double high) {
    /** So much of the growth is left a minute later: half of it after 17 minutes. */
    private static final double DAMPING = 0.96;

    private static final Duration RECENT = Duration.ofMinutes(15);
    private static final Duration PAST = Duration.ofHours(1);

    /** From the middle of the first three quarters of an hour to that of the last one. */
    private static final double BETWEEN_MIDDLES = 30;

    private static final double TO_MIDDLE_OF_RECENT = RECENT.toMinutes() / 2.0;

    /** A course doubles in ten minutes at most; faster is chance at its very beginning. */
    private static final double MOST_GROWTH = Math.log(2) / 10;

    /** Stands for not knowing how the course would have gone on: a factor of 1.35 either way. */
    private static final double UNSURE = 0.3;

    private static final double NINETEEN_OF_TWENTY = 1.96;

    /** Mentions a minute that stand for no mention in a quarter of an hour. */
    private static final double PRIOR = 0.5 / 15;

    /**
     * What the course leads to expect.
     *
     * @param from when the forecast begins; nothing after it is looked at
     * @param length up to two hours
     */
    static Forecast of(CriticismCourse course, Instant from, Duration length) {
        Instant recently = from.minus(RECENT);
        double recent = PRIOR + (double) course.between(recently, from) / RECENT.toMinutes();
        double before =
                PRIOR
                        + (double) course.between(from.minus(PAST), recently)
                                / PAST.minus(RECENT).toMinutes();
        double growth =
                Math.clamp(Math.log(recent / before) / BETWEEN_MIDDLES, -MOST_GROWTH, MOST_GROWTH);
        double logRate = Math.log(recent) + growth * TO_MIDDLE_OF_RECENT;
        double expected = 0;
        double left = growth;
        for (long minute = 0; minute < length.toMinutes(); minute++) {
            left *= DAMPING;
            logRate += left;
            expected += Math.exp(logRate);
        }
        double spread = Math.sqrt(UNSURE * UNSURE + 1 / Math.max(expected, 1));
        double factor = Math.exp(NINETEEN_OF_TWENTY * spread);
        return new Forecast(expected, expected / factor, expected * factor);
    }
}
