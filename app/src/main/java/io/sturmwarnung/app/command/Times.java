package io.sturmwarnung.app.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Days and times as people type them; days are in UTC. */
final class Times {

    /** The beginning of a day, or a time. */
    static final class From implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            return read(value, 0);
        }
    }

    /** The end of a day, or a time. */
    static final class To implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            return read(value, 1);
        }
    }

    private static Instant read(String value, int daysLater) {
        try {
            return value.contains("T")
                    ? OffsetDateTime.parse(value).toInstant()
                    : LocalDate.parse(value)
                            .plusDays(daysLater)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "'"
                            + value
                            + "' is neither a day (2015-02-20) nor a time"
                            + " (2015-02-20T08:00:00Z)");
        }
    }

    private Times() {}
}
