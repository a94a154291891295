package io.sturmwarnung.core.roster;

import io.sturmwarnung.core.notification.OpenHours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When somebody can be reached.
 *
 * @param zone what hours and absences are meant in
 * @param hours none for somebody who can be reached at any hour
 * @param absences days off; they count more than hours
 */
public record Duty(ZoneId zone, List<OpenHours> hours, List<Absence> absences) {
    /** Whoever is away for longer has left. */
    private static final int LOOK_AHEAD_DAYS = 400;

    public Duty {
        hours = List.copyOf(hours);
        absences = List.copyOf(absences);
    }

    /** Whether the person can be reached then. */
    public boolean at(Instant time) {
        ZonedDateTime there = time.atZone(zone);
        return !absentOn(there.toLocalDate())
                && (hours.isEmpty() || hours.stream().anyMatch(open -> open.contain(there)));
    }

    /**
     * When the person can be reached again: that time itself if it is so then, empty if not within
     * 400 days.
     */
    public Optional<Instant> next(Instant time) {
        if (at(time)) {
            return Optional.of(time);
        }
        LocalDate today = time.atZone(zone).toLocalDate();
        for (int ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead++) {
            Optional<Instant> begin =
                    beginnings(today.plusDays(ahead)).stream()
                            .filter(each -> each.isAfter(time) && at(each))
                            .min(Instant::compareTo);
            if (begin.isPresent()) {
                return begin;
            }
        }
        return Optional.empty();
    }

    /** Duty begins with hours or, after an absence, with the day. */
    private List<Instant> beginnings(LocalDate day) {
        List<Instant> beginnings = new ArrayList<>();
        beginnings.add(day.atStartOfDay(zone).toInstant());
        for (OpenHours open : hours) {
            beginnings.add(ZonedDateTime.of(day, open.from(), zone).toInstant());
        }
        return beginnings;
    }

    private boolean absentOn(LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.covers(day));
    }
}
