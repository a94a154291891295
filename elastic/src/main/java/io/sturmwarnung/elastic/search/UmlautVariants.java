package io.sturmwarnung.elastic.search;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a query find both spellings of German words, {@code verspätung} and {@code verspaetung}, on
 * servers whose analyzers do not fold them. Each word or phrase is replaced by the alternatives in
 * brackets; everything else of Lucene's query syntax is left as it is.
 */
final class UmlautVariants {
    /**
     * The pieces of a query. A word may end in wildcards, and may be followed by {@code ~} or
     * {@code ^} with a number. Ranges, regular expressions, escaped characters, and names before a
     * colon come first, so that they are left alone.
     */
    private static final Pattern PIECE =
            Pattern.compile(
                    "(?<keep>[\\[{][^\\]}]*[\\]}]|/(?:\\\\.|[^/\\\\])*/|[\\p{L}\\p{N}_.@]+:|\\\\.)"
                            + "|(?<phrase>\"(?:\\\\.|[^\"\\\\])*\")(?<phraseEnd>[~^][\\d.]*)*"
                            + "|(?<word>[\\p{L}\\p{N}*?]+)(?<wordEnd>[~^][\\d.]*)*");

    private static final String[][] SPELLINGS = {
        {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"ß", "ss"}
    };

    private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "TO");

    static String expand(String query) {
        Matcher pieces = PIECE.matcher(query);
        StringBuilder expanded = new StringBuilder();
        while (pieces.find()) {
            pieces.appendReplacement(expanded, Matcher.quoteReplacement(replacement(pieces)));
        }
        return pieces.appendTail(expanded).toString();
    }

    private static String replacement(Matcher piece) {
        String whole = piece.group();
        String words = piece.group("phrase") == null ? piece.group("word") : piece.group("phrase");
        if (words == null || OPERATORS.contains(words)) {
            return whole;
        }
        String end = whole.substring(words.length());
        Set<String> variants = new LinkedHashSet<>();
        variants.add(whole);
        for (String variant : spellings(words)) {
            variants.add(variant + end);
        }
        return variants.size() == 1 ? whole : "(" + String.join(" OR ", variants) + ")";
    }

    /** With all umlauts written out, and with all that may be written-out umlauts put back. */
    private static Set<String> spellings(String words) {
        String writtenOut = words;
        String folded = words;
        String lower = words.toLowerCase(Locale.GERMAN);
        for (String[] spelling : SPELLINGS) {
            if (lower.contains(spelling[0])) {
                writtenOut = replaceIgnoringCase(writtenOut, spelling[0], spelling[1]);
            }
            if (lower.contains(spelling[1])) {
                folded = replaceIgnoringCase(folded, spelling[1], spelling[0]);
            }
        }
        Set<String> spellings = new LinkedHashSet<>();
        if (!writtenOut.equals(words)) {
            spellings.add(writtenOut);
        }
        if (!folded.equals(words)) {
            spellings.add(folded);
        }
        return spellings;
    }

    private static String replaceIgnoringCase(String words, String from, String to) {
        return Pattern.compile(from, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(words)
                .replaceAll(to);
    }

    private UmlautVariants() {}
}
