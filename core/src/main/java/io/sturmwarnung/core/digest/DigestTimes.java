package io.sturmwarnung.core.digest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When digests are due.
 *
 * @param days the days of the week, at least one
 * @param times of each of these days, at least one
 * @param zone in which days and times are meant
 */
public record DigestTimes(Set<DayOfWeek> days, List<LocalTime> times, ZoneId zone) {
    /** Some day of the week is within. */
    private static final int LOOK_BACK_DAYS = 8;

    /** A digest of more is no digest. */
    private static final Duration LONGEST = Duration.ofDays(7);

    public DigestTimes {
        days = Set.copyOf(days);
        times = times.stream().sorted().toList();
    }

    /** The last time at which one was due, that time included. */
    public Instant lastDue(Instant time) {
        return due(time).filter(due -> !due.isAfter(time)).max(Instant::compareTo).orElseThrow();
    }

    /** The time of the digest that ends then: from the last one, or from when that was due. */
    public Stretch stretch(Optional<Instant> last, Instant to) {
        Instant usual = lastDue(to.minusNanos(1));
        Instant from =
                last.filter(sent -> sent.isBefore(to))
                        .filter(sent -> !sent.isBefore(to.minus(LONGEST)))
                        .orElse(usual);
        return new Stretch(from, to);
    }

    private Stream<Instant> due(Instant time) {
        LocalDate today = time.atZone(zone).toLocalDate();
        return IntStream.rangeClosed(0, LOOK_BACK_DAYS)
                .mapToObj(today::minusDays)
                .filter(day -> days.contains(day.getDayOfWeek()))
                .flatMap(day -> times.stream().map(at -> day.atTime(at).atZone(zone).toInstant()));
    }
}
