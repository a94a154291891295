package io.sturmwarnung.core.text;

import java.util.function.UnaryOperator;

/**
 * Light stemmers for folded words: they take inflection off and leave derivation alone, so that
 * "delayed", "delays" and "delaying", or "schlechte" and "schlechtes", are one entry. What remains
 * has three letters at least.
 */
public final class Stemmer {
    private static final int SHORTEST = 3;
    private static final String[] GERMAN = {
        "erem", "eren", "eres", "ern", "em", "en", "er", "es", "e", "n", "s"
    };
    private static final String[] ENGLISH = {
        "ingly", "edly", "ings", "ing", "ies", "ied", "ed", "es", "ly", "s", "e"
    };

    /** The last letters of all endings of both languages. */
    private static final String LAST_LETTERS = "enmrsgdy";

    private Stemmer() {}

    /** The stemmer of a language; English for any other than German. */
    public static UnaryOperator<String> of(Language language) {
        return language == Language.GERMAN ? Stemmer::german : Stemmer::english;
    }

    static String german(String word) {
        return strip(word, GERMAN);
    }

    static String english(String word) {
        String stem = strip(word, ENGLISH);
        int last = stem.length() - 1;
        if (last >= SHORTEST && stem.charAt(last) == stem.charAt(last - 1)) {
            return stem.substring(0, last);
        }
        return stem.endsWith("y") ? stem.substring(0, last) : stem;
    }

    private static String strip(String word, String[] endings) {
        if (word.isEmpty() || LAST_LETTERS.indexOf(word.charAt(word.length() - 1)) < 0) {
            return word;
        }
        for (String ending : endings) {
            int rest = word.length() - ending.length();
            if (rest >= SHORTEST && word.endsWith(ending) && hasVowel(word, rest)) {
                return word.substring(0, rest);
            }
        }
        return word;
    }

    private static boolean hasVowel(String word, int end) {
        for (int i = 0; i < end; i++) {
            if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
