package io.sturmwarnung.core.response;

import io.sturmwarnung.core.watchlist.ServiceHours;

import java.time.Duration;
import java.time.Instant;

/**
 * By when a question must be answered.
 *
 * @param warnAt when those who answer are reminded: a quarter of the time is left then
 * @param dueAt when it is overdue
 */
public record ResponseLimit(Instant warnAt, Instant dueAt) {
    /** Issue 5; what customers on social media accept on an ordinary day. */
    public static final Duration ORDINARY = Duration.ofHours(24);

    /** Issue 5; within an hour what is left unsaid is said by others. */
    public static final Duration IN_STORM = Duration.ofHours(1);

    /**
     * On an ordinary day. A question that comes while nobody is there waits for them first; then 24
     * hours by the clock on the wall are given, not counting days that do not open at all.
     */
    static ResponseLimit ordinary(Instant askedAt, ServiceHours hours) {
        Instant start = hours.opensFrom(askedAt);
        return new ResponseLimit(
                hours.after(start, warning(ORDINARY)), hours.after(start, ORDINARY));
    }

    /**
     * In a storm nobody is closed: it does not wait for Monday, and a page that is silent over a
     * weekend is what many storms grew from.
     *
     * @param from when it was asked, or when the storm was recognised if that was later
     */
    static ResponseLimit inStorm(Instant from) {
        return new ResponseLimit(from.plus(warning(IN_STORM)), from.plus(IN_STORM));
    }

    /** Of two limits the one that ends first: a storm never gives more time than there was. */
    ResponseLimit nearer(ResponseLimit other) {
        return other.dueAt.isBefore(dueAt) ? other : this;
    }

    private static Duration warning(Duration limit) {
        return limit.multipliedBy(3).dividedBy(4);
    }
}
