package io.sturmwarnung.core.triage;

import java.util.Locale;

/** What a community manager does with a post. */
public enum Triage {
    /** An insult: remove it fast. */
    MODERATION,
    /** A question or problem: answer it. */
    SUPPORT,
    /** Praise: thank, and share it. */
    ENGAGEMENT,
    /** Nothing to do. */
    NONE;

    /** The word used in files and indices, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
