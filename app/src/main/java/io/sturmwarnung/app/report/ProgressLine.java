package io.sturmwarnung.app.report;

import io.sturmwarnung.jobs.Progress;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Says how a long run is getting on: on a terminal in one line that is written again and again,
 * elsewhere in a new line every few seconds.
 */
public final class ProgressLine implements Consumer<Progress>, AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    /** What goes on for weeks should not fill the log of the machine. */
    private static final Duration RARELY = Duration.ofMinutes(10);

    /** Set by the launcher, because Java 21 cannot tell a terminal from a pipe. */
    private static final String TERMINAL = "sturm.terminal";

    private final PrintWriter out;
    private final boolean terminal;
    private final Duration betweenLines;
    private Instant last = Instant.EPOCH;
    private boolean begun;

    /**
     * @param out where to write
     * @param terminal whether that is a terminal, on which a line can be written again
     */
    public ProgressLine(PrintWriter out, boolean terminal) {
        this(out, terminal, BETWEEN_LINES);
    }

    private ProgressLine(PrintWriter out, boolean terminal, Duration betweenLines) {
        this.out = out;
        this.terminal = terminal;
        this.betweenLines = betweenLines;
    }

    /** The same for what goes on without end. */
    public static ProgressLine rarelyOn(PrintWriter out) {
        return new ProgressLine(out, Boolean.getBoolean(TERMINAL), RARELY);
    }

    /** A line on the process's own output. */
    public static ProgressLine on(PrintWriter out) {
        return new ProgressLine(out, Boolean.getBoolean(TERMINAL));
    }

    @Override
    public void accept(Progress progress) {
        Instant now = Instant.now();
        if (!terminal && now.isBefore(last.plus(betweenLines))) {
            return;
        }
        last = now;
        String line =
                String.format(
                        Locale.ROOT,
                        "  %,9d posts read%s",
                        progress.read(),
                        progress.eventTime() == null
                                ? ""
                                : ", now at " + TIME.format(progress.eventTime()) + " UTC");
        out.print(terminal ? "\r" + line : line + System.lineSeparator());
        out.flush();
        begun = true;
    }

    /** Ends the line. */
    @Override
    public void close() {
        if (terminal && begun) {
            out.print("\r" + " ".repeat(60) + "\r");
            out.flush();
        }
    }
}
