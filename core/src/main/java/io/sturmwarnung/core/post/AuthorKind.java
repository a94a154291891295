package io.sturmwarnung.core.post;

import java.util.Locale;

/** Who speaks. Sources may say; where they do not, it is {@link #UNKNOWN}. */
public enum AuthorKind {
    PERSON,
    BRAND,
    MEDIA,
    BOT,
    UNKNOWN;

    /** The word used in files and indices, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
