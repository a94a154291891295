package io.sturmwarnung.console.delivery;

import java.time.Duration;

/**
 * How long is waited between two attempts: twice as long each time.
 *
 * @param first after the first attempt
 * @param longest at most
 * @param giveUpAfter how long one notice is tried in all
 */
public record BackOff(Duration first, Duration longest, Duration giveUpAfter) {

    /** A pager that was down for a night is still told in the morning. */
    public static final BackOff DEFAULT =
            new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(24));

    private static final int MOST_DOUBLINGS = 20;

    Duration after(int attempts) {
        Duration wait = first.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
