package io.sturmwarnung.core.post;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Reads the time of a post: ISO-8601 with a zone, from 1990 to one day after the clock's now. */
final class PostTimes {
    /** Before that there was nowhere to publish a post. */
    static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    /** Clocks and time zones of sources may be wrong by that much. */
    static final Duration MAX_AHEAD = Duration.ofDays(1);

    static final String EXAMPLE = "a time such as 2015-02-24T11:35:00Z";

    private static final DateTimeFormatter ISO =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendPattern("[XXX][XX][X]")
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private final Clock clock;

    PostTimes(Clock clock) {
        this.clock = clock;
    }

    /** The time, or {@code null} with a problem noted. */
    Instant read(JsonFields fields, String field) {
        String written = fields.required(field, EXAMPLE);
        if (written == null) {
            return null;
        }
        Instant time;
        try {
            time = OffsetDateTime.parse(written.strip(), ISO).toInstant();
        } catch (DateTimeException e) {
            fields.problem(
                    field, "is " + JsonFields.quoted(written) + ", expected " + EXAMPLE + zone(e));
            return null;
        }
        Instant latest = clock.instant().plus(MAX_AHEAD);
        if (time.isBefore(EARLIEST)) {
            fields.problem(field, "is " + time + ", expected 1990 or later");
        } else if (time.isAfter(latest)) {
            fields.problem(field, "is " + time + ", more than one day in the future");
        } else {
            return time;
        }
        return null;
    }

    private static String zone(DateTimeException e) {
        boolean zoneMissing = String.valueOf(e.getMessage()).contains("Unable to obtain");
        return zoneMissing ? " with its zone (Z or +02:00)" : "";
    }
}
