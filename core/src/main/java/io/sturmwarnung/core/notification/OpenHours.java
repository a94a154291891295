package io.sturmwarnung.core.notification;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A stretch of time on some days of the week. One that ends no later than it begins goes past
 * midnight and belongs to the day it begins on.
 *
 * @param days the days it begins on
 * @param from its beginning, which is within
 * @param to its end, which is not
 */
public record OpenHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    private static final List<String> NAMES =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** What is expected where hours cannot be read. */
    public static final String FORM =
            "hours such as \"Mon-Fri 08:00-18:00\" or \"Sat,Sun 22:00-06:00\"";

    public OpenHours {
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /**
     * Reads {@code Mon-Fri 08:00-18:00}; 24:00 is the end of a day.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static OpenHours parse(String text) {
        String[] parts = text.strip().split("\\s+", -1);
        String[] times = parts[parts.length - 1].split("-", -1);
        if (parts.length != 2 || times.length != 2) {
            throw new IllegalArgumentException("expected " + FORM);
        }
        return new OpenHours(days(parts[0]), time(times[0]), time(times[1]));
    }

    /** Whether that time is within. */
    public boolean contain(ZonedDateTime time) {
        LocalDate day = time.toLocalDate();
        LocalTime clock = time.toLocalTime();
        if (from.isBefore(to)) {
            return begin(day) && !clock.isBefore(from) && clock.isBefore(to);
        }
        return (begin(day) && !clock.isBefore(from))
                || (begin(day.minusDays(1)) && clock.isBefore(to));
    }

    private boolean begin(LocalDate day) {
        return days.contains(day.getDayOfWeek());
    }

    private static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String range : text.split(",", -1)) {
            String[] ends = range.split("-", -1);
            if (ends.length > 2) {
                throw new IllegalArgumentException("expected " + FORM);
            }
            DayOfWeek last = day(ends[ends.length - 1]);
            DayOfWeek day = day(ends[0]);
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        int index = NAMES.indexOf(name.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw new IllegalArgumentException("expected " + FORM);
        }
        return DayOfWeek.of(index + 1);
    }

    private static LocalTime time(String text) {
        try {
            return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("expected " + FORM, e);
        }
    }
}
