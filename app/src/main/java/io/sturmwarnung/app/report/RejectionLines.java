package io.sturmwarnung.app.report;

import io.sturmwarnung.core.post.Rejection;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells of records that could not be used: the first few with their reasons, then how many. */
public final class RejectionLines {
    /** Enough to see what is wrong with a file, few enough to stay on the screen. */
    private static final int TOLD = 10;

    private final PrintWriter err;
    private long count;

    /**
     * @param err where to tell
     */
    public RejectionLines(PrintWriter err) {
        this.err = err;
    }

    /** Counts one, and tells it if it is among the first. */
    public void add(Rejection rejection) {
        if (count++ < TOLD) {
            String reason = TerminalText.of(rejection.reason());
            err.println("line " + rejection.position() + " rejected: " + reason);
            err.flush();
        }
    }

    /** How many there were. */
    public long count() {
        return count;
    }

    /**
     * Tells how many there were, if there were any.
     *
     * @param where what to do about them, such as where they all are
     */
    public void end(String where) {
        if (count > 0) {
            String more = count > TOLD ? ", of which the first " + TOLD + " are above" : "";
            err.println(
                    String.format(
                            Locale.ROOT,
                            "%,d %s not be used%s%s",
                            count,
                            count == 1 ? "line could" : "lines could",
                            more,
                            where));
            err.flush();
        }
    }
}
