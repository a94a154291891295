package io.sturmwarnung.core.post;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rewrites the times of a CSV file as ISO-8601. */
final class CsvTimes {
    private static final String EPOCH_SECONDS = "epochSeconds";
    private static final String EPOCH_MILLIS = "epochMillis";

    private final String pattern;
    private final DateTimeFormatter formatter;
    private final ZoneId zone;

    /** {@code null} for the pattern means ISO-8601, for the zone UTC. */
    CsvTimes(String pattern, String zone) {
        this.pattern = pattern;
        this.zone = zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        this.formatter =
                pattern == null || epoch(pattern)
                        ? DateTimeFormatter.ISO_DATE_TIME
                        : DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    static List<String> problems(String pattern, String zone) {
        List<String> problems = new ArrayList<>();
        try {
            new CsvTimes(pattern, null);
        } catch (IllegalArgumentException e) {
            problems.add(
                    "createdAt.pattern '%s': %s, expected e.g. yyyy-MM-dd HH:mm:ss Z"
                            .formatted(pattern, e.getMessage()));
        }
        try {
            new CsvTimes(null, zone);
        } catch (DateTimeException e) {
            problems.add("createdAt.zone '%s' is no zone, expected e.g. UTC".formatted(zone));
        }
        return problems;
    }

    /** The time in ISO-8601, or the cell unchanged if it does not have the form it should have. */
    String iso(String cell) {
        try {
            return instant(cell.strip()).toString();
        } catch (DateTimeException | NumberFormatException e) {
            return cell;
        }
    }

    private Instant instant(String cell) {
        if (EPOCH_SECONDS.equals(pattern)) {
            return Instant.ofEpochSecond(Long.parseLong(cell));
        }
        if (EPOCH_MILLIS.equals(pattern)) {
            return Instant.ofEpochMilli(Long.parseLong(cell));
        }
        TemporalAccessor time =
                formatter.parseBest(
                        cell, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
        return switch (time) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            default -> LocalDate.from(time).atStartOfDay(zone).toInstant();
        };
    }

    private static boolean epoch(String pattern) {
        return pattern.equals(EPOCH_SECONDS) || pattern.equals(EPOCH_MILLIS);
    }
}
