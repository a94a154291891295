package io.sturmwarnung.jobs.sink;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: twice as long each time up to a limit, and of that a random
 * half less, so that tasks do not come back all at once. Not thread-safe.
 */
final class BackOff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private int failures;

    BackOff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** After one more failure in a row. */
    Duration afterFailure() {
        double full =
                Math.min(first.toMillis() * Math.pow(2, failures), (double) longest.toMillis());
        failures++;
        return Duration.ofMillis((long) (full * (1 - random.nextDouble() / 2)));
    }

    /** Something went well: the next failure counts as the first again. */
    void reset() {
        failures = 0;
    }
}
