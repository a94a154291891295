package io.sturmwarnung.core.triage;

import java.util.List;

/**
 * What a post blames the brand for, and how one can tell.
 *
 * @param cause the cause, {@link Cause#UNKNOWN} if the text does not tell
 * @param words the words that told it, as written and in their order, at most {@value #MOST_WORDS};
 *     empty if the cause is unknown or was not told by words
 */
public record CauseVerdict(Cause cause, List<String> words) {
    /** More than anybody reads at a glance. */
    public static final int MOST_WORDS = 5;

    /** The text does not tell. */
    public static final CauseVerdict UNKNOWN = new CauseVerdict(Cause.UNKNOWN, List.of());

    public CauseVerdict {
        words = List.copyOf(words);
    }
}
