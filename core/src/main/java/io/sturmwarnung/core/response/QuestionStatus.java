package io.sturmwarnung.core.response;

import java.util.Locale;

/** How a question stands. */
public enum QuestionStatus {
    /** It waits. */
    OPEN,
    /** It waits, and a quarter of the time that was given is left. */
    WARNED,
    /** It waits though its time is over. */
    OVERDUE,
    ANSWERED,
    /** Nobody answered, and it is no longer followed. */
    UNANSWERED;

    /** Whether the clock is running. */
    public boolean waiting() {
        return compareTo(ANSWERED) < 0;
    }

    /** The word used in indices, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status with that {@link #code()}; {@link IllegalArgumentException} if none has it. */
    public static QuestionStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
