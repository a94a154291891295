package io.sturmwarnung.console.channel;

import java.time.Duration;

/**
 * How it went to send something.
 *
 * @param result whether it arrived, and if not, whether it may help to try again
 * @param reason why it did not arrive, without addresses and secrets, else {@code null}
 * @param pause how long the other side wants to be left alone, zero if it did not say
 */
public record Outcome(Result result, String reason, Duration pause) {

    /** Whether something arrived. */
    public enum Result {
        /** The other side has it. */
        SENT,
        /** The other side could not be reached, or is busy. */
        RETRY,
        /** The other side will never take it. */
        REFUSED
    }

    /** It arrived. */
    public static final Outcome SENT = new Outcome(Result.SENT, null, Duration.ZERO);

    static Outcome retry(String reason) {
        return new Outcome(Result.RETRY, reason, Duration.ZERO);
    }

    static Outcome refused(String reason) {
        return new Outcome(Result.REFUSED, reason, Duration.ZERO);
    }

    /** Whether it arrived. */
    public boolean sent() {
        return result == Result.SENT;
    }
}
