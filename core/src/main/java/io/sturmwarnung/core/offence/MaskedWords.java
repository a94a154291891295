package io.sturmwarnung.core.offence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Uncovers curses whose letters are masked by signs or digits: {@code sch***e}, {@code f***ing},
 * {@code a$$hole}, {@code sh1t}. Only a masked run that fits a known curse counts, so {@code
 * Kund*innen} stays what it is.
 */
final class MaskedWords {
    private static final String MASKS = "*#%&$@!+x";
    private static final String HARD_MASKS = "*#%&$@!+";
    private static final String LEET = "013457$@!";
    private static final String LETTERS = "oieastsai";
    private static final int LONGEST = 24;

    /** The curses people mask, without inflection. */
    private static final List<String> CURSES =
            List.of(
                    "scheisse",
                    "scheiße",
                    "scheiss",
                    "scheiß",
                    "arsch",
                    "arschloch",
                    "fick",
                    "ficken",
                    "gefickt",
                    "fotze",
                    "hurensohn",
                    "hure",
                    "nutte",
                    "wichser",
                    "kacke",
                    "beschissen",
                    "verarscht",
                    "verarschen",
                    "idiot",
                    "idioten",
                    "fuck",
                    "fucking",
                    "fucked",
                    "fucker",
                    "fuckers",
                    "fucks",
                    "motherfucker",
                    "motherfucking",
                    "shit",
                    "shitty",
                    "shitting",
                    "bullshit",
                    "bitch",
                    "bitches",
                    "asshole",
                    "assholes",
                    "ass",
                    "cunt",
                    "cunts",
                    "dick",
                    "dickhead",
                    "bastard",
                    "bastards",
                    "nigger",
                    "neger",
                    "whore",
                    "slut",
                    "piss",
                    "pissed",
                    "wanker",
                    "twat");

    private MaskedWords() {}

    /** The words of a text that hide a curse, each as it is written, in their order. */
    static List<String> uncover(String text) {
        List<String> found = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                if (i - start >= 3 && i - start <= LONGEST) {
                    String word = trim(text.substring(start, i));
                    if (hidesCurse(word.toLowerCase(Locale.ROOT))) {
                        found.add(word);
                    }
                }
                start = i + 1;
            }
        }
        return found;
    }

    private static boolean hidesCurse(String word) {
        if (!isMasked(word)) {
            return false;
        }
        String plain = withoutLeet(word);
        return CURSES.stream().anyMatch(curse -> curse.equals(plain) || fits(word, curse));
    }

    /**
     * Without quotation marks, brackets, hashes and stops around it; a final mask may be a stop.
     */
    private static String trim(String run) {
        int from = 0;
        int to = run.length();
        while (from < to && "\"'(„“”‚‘’#@.,;:?".indexOf(run.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "\"')„“”‚‘’.,;:?!".indexOf(run.charAt(to - 1)) >= 0) {
            to--;
        }
        return run.substring(from, to);
    }

    private static boolean isMasked(String word) {
        boolean letters = false;
        boolean masks = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            letters |= Character.isLetter(c);
            masks |= HARD_MASKS.indexOf(c) >= 0 || LEET.indexOf(c) >= 0;
        }
        return letters && masks;
    }

    private static String withoutLeet(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int digit = LEET.indexOf(word.charAt(i));
            plain.append(digit < 0 ? word.charAt(i) : LETTERS.charAt(digit));
        }
        return plain.toString();
    }

    /** Whether the open ends of the word are those of the curse and the masks fill the middle. */
    private static boolean fits(String word, String curse) {
        int prefix = 0;
        while (prefix < word.length() && HARD_MASKS.indexOf(word.charAt(prefix)) < 0) {
            prefix++;
        }
        int suffix = word.length();
        while (suffix > prefix && HARD_MASKS.indexOf(word.charAt(suffix - 1)) < 0) {
            suffix--;
        }
        int masks = suffix - prefix;
        int open = prefix + word.length() - suffix;
        if (prefix == 0 || masks == 0 || !onlyMasks(word, prefix, suffix)) {
            return false;
        }
        int hidden = curse.length() - open;
        int slack = open > 1 ? 1 : 0;
        return hidden > 0
                && Math.abs(hidden - masks) <= slack
                && curse.startsWith(word.substring(0, prefix))
                && curse.endsWith(word.substring(suffix));
    }

    private static boolean onlyMasks(String word, int from, int to) {
        for (int i = from; i < to; i++) {
            if (MASKS.indexOf(word.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
