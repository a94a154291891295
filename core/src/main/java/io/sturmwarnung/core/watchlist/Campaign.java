package io.sturmwarnung.core.watchlist;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A time in which more mentions are expected because the brand itself causes them.
 *
 * @param name what the brand calls it
 * @param from first day, UTC
 * @param to last day, inclusive, UTC
 * @param expectedFactor how many times the usual volume is expected, more than 0
 */
public record Campaign(String name, LocalDate from, LocalDate to, double expectedFactor)
        implements Serializable {

    /** Whether the campaign runs at that time. */
    public boolean covers(Instant time) {
        LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
