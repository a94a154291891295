package io.sturmwarnung.core.triage;

import java.util.Locale;

/** What a community manager does with a post. */
public enum Triage {
    /** An insult, a threat or a slur: remove it fast. */
    MODERATION,
    /** A question to the company, or a problem of the writer: answer it. */
    SUPPORT,
    /** Praise: thank, and share it. */
    ENGAGEMENT,
    /** News, talk and public outrage: nobody waits for a reply. */
    NONE;

    /** The word used in files and indices, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
