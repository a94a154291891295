package io.sturmwarnung.app.feed;

import java.time.Duration;
import java.time.Instant;

/**
 * When posts are sent, and what time they bear then.
 *
 * @param from posts before this time are sent at once, later ones as time goes by
 * @param begin when the first of these is sent
 * @param speed seconds of the posts' time in a second, more than 0; infinite sends all at once
 * @param shifted whether {@code from} is moved to {@code begin}. What comes before keeps its
 *     distance, what comes after is as many times closer as the speed says: no post then bears a
 *     time after that at which it is sent
 */
record Timetable(Instant from, Instant begin, double speed, boolean shifted) {

    /** When a post of that time is sent; long ago if at once. */
    Instant due(Instant time) {
        return time.isBefore(from) || Double.isInfinite(speed)
                ? Instant.EPOCH
                : begin.plus(since(time));
    }

    /** What a post of that time bears. */
    Instant told(Instant time) {
        if (!shifted) {
            return time;
        }
        return time.isBefore(from)
                ? begin.minus(Duration.between(time, from))
                : begin.plus(since(time));
    }

    private Duration since(Instant time) {
        return Duration.ofMillis((long) (Duration.between(from, time).toMillis() / speed));
    }
}
