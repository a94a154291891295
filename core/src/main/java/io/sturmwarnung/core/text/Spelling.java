package io.sturmwarnung.core.text;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes spellings of a word equal: upper and lower case, compatibility forms (ﬁ, 𝐛𝐨𝐥𝐝),
 * diacritics, ß = ss, and ä = ae = a, ö = oe = o, ü = ue = u. As in German normalisation of the
 * Snowball project, {@code ue} stays after a vowel or q (neue, Quelle); so does a pair at the end
 * of a word (blue, Joe), where it hardly ever stands for an umlaut.
 */
final class Spelling {
    private Spelling() {}

    /** The folded word. */
    static String word(String word) {
        return withoutUmlautPairs(letters(word), false);
    }

    /** The folded beginning of a word; folds at least as much as a whole word does. */
    static String beginning(String beginning) {
        return withoutUmlautPairs(letters(beginning), true);
    }

    /** Lower case without diacritics; digraphs stay. */
    static String letters(String word) {
        if (ascii(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        String lower = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String split = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        StringBuilder bare = new StringBuilder(split.length());
        split.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        char[] in = bare.toString().toCharArray();
        char[] out = new char[in.length * 4];
        int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
        // Nothing but marks: keep them, an empty token finds nothing and everything.
        return length == 0 ? lower : new String(out, 0, length);
    }

    private static String withoutUmlautPairs(String word, boolean atEnd) {
        int e = word.indexOf('e');
        if (e < 0) {
            return word;
        }
        StringBuilder folded = new StringBuilder(word.length());
        int last = word.length() - 1;
        for (int i = 0; i < word.length(); i++) {
            boolean second = word.charAt(i) == 'e' && i > 0 && (i < last || atEnd);
            if (!second || !umlautBefore(word, i)) {
                folded.append(word.charAt(i));
            }
        }
        return folded.toString();
    }

    private static boolean umlautBefore(String word, int e) {
        char vowel = word.charAt(e - 1);
        char before = e > 1 ? word.charAt(e - 2) : ' ';
        return vowel == 'a' || vowel == 'o' || (vowel == 'u' && "aeiouyq".indexOf(before) < 0);
    }

    private static boolean ascii(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }
}
