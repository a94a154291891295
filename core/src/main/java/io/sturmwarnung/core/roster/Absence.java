package io.sturmwarnung.core.roster;

import java.time.LocalDate;

/**
 * Days on which somebody is not there, in that person's time zone.
 *
 * @param from the first one
 * @param to the last one, not before the first
 */
public record Absence(LocalDate from, LocalDate to) {
    public Absence {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("an absence cannot end before it begins");
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean overlaps(Absence other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }
}
