package io.sturmwarnung.core.reply;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with a reply. */
public enum ReplyRule {
    CONDITIONAL_APOLOGY,
    PASSIVE_VOICE,
    MISUNDERSTOOD,
    BUT_AFTER_APOLOGY,
    BLAME_CUSTOMER,
    BLAME_OTHERS,
    HOTLINE_DEFLECTION,
    MINIMISING,
    SELF_PITY,
    LEGALESE,
    INVENTED_COMPENSATION,
    INVENTED_DEADLINE,
    SILENCING_CRITICISM,
    COLD_TONE,
    SARCASTIC_TONE,
    COMMANDING_TONE,
    /** Found by code: capital letters throughout, or a row of exclamation marks. */
    SHOUTING_TONE,
    /** Found by code: words of the dictionary of offensive words. */
    HOSTILE_TONE,
    /** Found by code, in the whole of an apology. */
    MISSING_RESPONSIBILITY,
    /** Found by code, in the whole of an apology. */
    MISSING_REPAIR;

    /** Its name in files and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether phrases of the rule file find it, alone or beside code. */
    boolean byPhrases() {
        return this == HOSTILE_TONE || compareTo(SHOUTING_TONE) < 0;
    }

    /** Whether it is about how a reply sounds. */
    public boolean isTone() {
        return compareTo(COLD_TONE) >= 0 && compareTo(HOSTILE_TONE) <= 0;
    }

    static Optional<ReplyRule> ofCode(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
    }
}
