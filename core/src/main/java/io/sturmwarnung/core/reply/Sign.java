package io.sturmwarnung.core.reply;

import java.util.Locale;

/** What else a reply can say that decides whether a rule applies. */
enum Sign {
    /** Sees how the other feels. */
    EMPATHY,
    /** Asks one person for what is needed to help, or tells what is done for them. */
    INDIVIDUAL_HELP,
    /** Says openly that the facts are not known yet. */
    FACTS_OPEN,
    /** Tells what was said before. */
    REPORTED,
    /** Calls it wrong. */
    RETRACTED,
    /** Sounds kind. */
    FRIENDLY;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
