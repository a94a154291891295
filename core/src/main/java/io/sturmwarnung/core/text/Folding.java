package io.sturmwarnung.core.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Writes words the way dictionaries look them up: lower case, {@code ä} as {@code ae}, {@code ß} as
 * {@code ss}, other accents dropped. So "Ärger", "ÄRGER" and "aerger" are one word.
 */
public final class Folding {
    private Folding() {}

    /** The word as dictionaries have it; one character may become two. */
    public static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return foldAccents(lower);
            }
        }
        return lower;
    }

    private static String foldAccents(String lower) {
        String composed = Normalizer.normalize(lower, Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(composed.length() + 4);
        for (int i = 0; i < composed.length(); i++) {
            switch (composed.charAt(i)) {
                case 'ä' -> folded.append("ae");
                case 'ö' -> folded.append("oe");
                case 'ü' -> folded.append("ue");
                case 'ß' -> folded.append("ss");
                case '’', '‘', '´', '`' -> folded.append('\'');
                default -> folded.append(composed.charAt(i));
            }
        }
        String decomposed = Normalizer.normalize(folded, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
