package io.sturmwarnung.app.command;

import picocli.CommandLine.Option;

import java.time.Instant;

/** Of what time something is wanted; either end may be left open. */
public final class PeriodOptions {
    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = Times.From.class,
            description = "Not before this day or time (2026-09-01, or 2026-09-01T08:00:00Z).")
    private Instant from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = Times.To.class,
            description = "Not after this day, or before this time.")
    private Instant to;

    /** The first moment, or {@code null}. */
    Instant from() {
        return from;
    }

    /** The first moment that is too late, or {@code null}. */
    Instant to() {
        return to;
    }
}
