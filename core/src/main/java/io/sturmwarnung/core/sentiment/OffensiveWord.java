package io.sturmwarnung.core.sentiment;

import java.util.Locale;

/**
 * An entry of the dictionary of offensive words.
 *
 * @param kind how it offends
 * @param weight from 0 (harmless) to 1
 */
record OffensiveWord(Kind kind, double weight) {

    enum Kind {
        PROFANITY,
        INSULT,
        SLUR,
        THREAT;

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
