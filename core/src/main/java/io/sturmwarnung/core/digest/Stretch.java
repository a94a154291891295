package io.sturmwarnung.core.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The time that a digest is about.
 *
 * @param from its beginning, which is within
 * @param to its end, which is not
 */
public record Stretch(Instant from, Instant to) {
    private static final int DAYS = 7;
    private static final int WEEKS = 4;

    /**
     * What it is compared to: the same hours of each of the 7 days before, or, where it is longer
     * than a day, of each of the 4 weeks before.
     */
    public List<Stretch> before() {
        boolean days = Duration.between(from, to).compareTo(Duration.ofDays(1)) <= 0;
        Duration step = Duration.ofDays(days ? 1 : DAYS);
        return IntStream.rangeClosed(1, days ? DAYS : WEEKS)
                .mapToObj(step::multipliedBy)
                .map(back -> new Stretch(from.minus(back), to.minus(back)))
                .toList();
    }
}
