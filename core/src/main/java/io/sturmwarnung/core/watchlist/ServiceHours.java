package io.sturmwarnung.core.watchlist;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When a brand answers questions.
 *
 * @param zone where those who answer are
 * @param hours when they open and close by weekday; a day that is missing is closed
 * @param holidays days that are closed whatever weekday they are
 */
public record ServiceHours(
        ZoneId zone, Map<DayOfWeek, Opening> hours, SortedSet<LocalDate> holidays)
        implements Serializable {

    /**
     * From when to when a day is open.
     *
     * @param from minute of the day, from 0
     * @param to minute of the day at which it is closed again, more than {@code from}, at most 1440
     */
    public record Opening(int from, int to) implements Serializable {
        /** Around the clock. */
        static final Opening WHOLE_DAY = new Opening(0, MINUTES_OF_A_DAY);
    }

    static final int MINUTES_OF_A_DAY = 24 * 60;

    /** Around the clock, every day of the year: what holds where a watchlist says nothing. */
    public static final ServiceHours ALWAYS =
            new ServiceHours(ZoneOffset.UTC, everyDay(), Collections.emptySortedSet());

    /** Nobody plans further; whoever is closed so long is taken to open then. */
    private static final int MOST_DAYS = 400;

    public ServiceHours {
        hours = Collections.unmodifiableMap(new TreeMap<>(hours));
        holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
    }

    static Map<DayOfWeek, Opening> everyDay() {
        Map<DayOfWeek, Opening> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, Opening.WHOLE_DAY);
        }
        return days;
    }

    /** That time if somebody is there then, else when they open next. */
    public Instant opensFrom(Instant time) {
        LocalDate first = LocalDate.ofInstant(time, zone);
        for (int i = 0; i < MOST_DAYS; i++) {
            LocalDate day = first.plusDays(i);
            if (openOn(day)) {
                Opening opening = hours.get(day.getDayOfWeek());
                if (time.isBefore(at(day, opening.to()))) {
                    Instant opens = at(day, opening.from());
                    return time.isBefore(opens) ? opens : time;
                }
            }
        }
        return time;
    }

    /**
     * When that much time will have passed, counted around the clock on days that open at all; on
     * the others time stands still.
     */
    public Instant after(Instant time, Duration duration) {
        LocalDate day = LocalDate.ofInstant(time, zone);
        Instant at = time;
        Duration left = duration;
        for (int i = 0; i < MOST_DAYS; i++) {
            Instant midnight = at(day, MINUTES_OF_A_DAY);
            if (openOn(day)) {
                Duration today = Duration.between(at, midnight);
                if (left.compareTo(today) <= 0) {
                    return at.plus(left);
                }
                left = left.minus(today);
            }
            at = midnight;
            day = day.plusDays(1);
        }
        return at.plus(left);
    }

    private boolean openOn(LocalDate day) {
        return hours.containsKey(day.getDayOfWeek()) && !holidays.contains(day);
    }

    private Instant at(LocalDate day, int minute) {
        return minute == MINUTES_OF_A_DAY
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(minute / 60, minute % 60).atZone(zone).toInstant();
    }
}
