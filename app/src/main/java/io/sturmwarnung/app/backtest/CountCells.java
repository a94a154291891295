package io.sturmwarnung.app.backtest;

import io.sturmwarnung.core.detection.series.CountDetector;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads the two cells of a row. {@link IllegalArgumentException} says what is wrong and what would
 * be right.
 */
final class CountCells {
    private static final Pattern NUMBER =
            Pattern.compile("\\+?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern NEGATIVE = Pattern.compile("-" + NUMBER.pattern());

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE)
                    .optionalStart()
                    .appendLiteral('T')
                    .append(DateTimeFormatter.ISO_LOCAL_TIME)
                    .appendPattern("[XXX][XX][X]")
                    .optionalEnd()
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    /** A time with T or a blank, a day alone for its beginning; without a zone it is in UTC. */
    static Instant time(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the timestamp is missing");
        }
        boolean blank = text.length() > 10 && text.charAt(10) == ' ';
        String iso = blank ? text.substring(0, 10) + "T" + text.substring(11) : text;
        try {
            TemporalAccessor time =
                    TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return switch (time) {
                case OffsetDateTime zoned -> zoned.toInstant();
                case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
                default -> LocalDate.from(time).atStartOfDay(ZoneOffset.UTC).toInstant();
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "timestamp '%s' is no time; write it like 2015-02-26 21:42:53 or 2015-02-26T21:42:53Z"
                            .formatted(shortened(cell)),
                    e);
        }
    }

    /** A number from 0 to {@link CountDetector#MAX_COUNT}, with or without a fraction. */
    static double count(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(
                    "the value is missing; write 0 if nothing was counted, leave the row out if"
                            + " nobody counted");
        }
        if (NEGATIVE.matcher(text).matches() && Double.parseDouble(text) < 0) {
            throw new IllegalArgumentException(
                    "value '%s' is negative; a count is 0 or more".formatted(shortened(cell)));
        }
        boolean number = NUMBER.matcher(text).matches() || NEGATIVE.matcher(text).matches();
        if (!number) {
            throw new IllegalArgumentException(
                    "value '%s' is no number; write a count such as 104 or 10.5, or leave the row out"
                            .formatted(shortened(cell)));
        }
        double count = Math.abs(Double.parseDouble(text));
        if (count > CountDetector.MAX_COUNT) {
            throw new IllegalArgumentException(
                    "value '%s' is too large; a count is at most 10^12".formatted(shortened(cell)));
        }
        return count;
    }

    private static String shortened(String cell) {
        String line = cell.replaceAll("\\s+", " ");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }

    private CountCells() {}
}
