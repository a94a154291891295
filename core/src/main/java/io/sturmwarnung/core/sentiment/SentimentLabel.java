package io.sturmwarnung.core.sentiment;

import java.util.Locale;

/** The mood of a post; {@link #UNSCORED} where the language is not supported. */
public enum SentimentLabel {
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    UNSCORED;

    /** The word used in files and indices, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The label with that {@link #code()}; {@link IllegalArgumentException} if there is none. */
    public static SentimentLabel ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
