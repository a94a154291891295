package io.sturmwarnung.core.reply;

import java.util.BitSet;

/**
 * Which characters of a reply are somebody else's words: between quotation marks of any style, or
 * in a line that begins with {@code >}. A reply that stands in quotation marks itself is no quote.
 */
final class Quotations {
    /** Longer passages are hardly quotes, but marks that were never closed. */
    private static final int LONGEST = 600;

    private final String text;
    private final BitSet quoted = new BitSet();

    private Quotations(String text) {
        this.text = text;
    }

    static BitSet in(String text) {
        Quotations quotations = new Quotations(text);
        quotations.markPassages();
        quotations.markLines();
        return quotations.quoted;
    }

    private void markPassages() {
        int i = 0;
        while (i < text.length()) {
            int end = opens(i) ? end(i) : -1;
            if (end > 0) {
                quoted.set(i, quoted.isEmpty() && wholeReply(i, end) ? i : end + 1);
                i = end;
            }
            i++;
        }
    }

    private boolean wholeReply(int start, int end) {
        return text.substring(0, start).isBlank() && text.substring(end + 1).isBlank();
    }

    private boolean opens(int at) {
        char c = text.charAt(at);
        if (c == '\'' || c == '‘' || c == '"') {
            boolean apart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            return apart && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
        }
        return "„“«»‚".indexOf(c) >= 0;
    }

    private int end(int start) {
        String closing = closing(text.charAt(start));
        int last = Math.min(text.length(), start + LONGEST);
        for (int i = start + 1; i < last; i++) {
            boolean inWord = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
            if (closing.indexOf(text.charAt(i)) >= 0 && !inWord) {
                return i;
            }
        }
        return -1;
    }

    private static String closing(char opening) {
        return switch (opening) {
            case '„' -> "“”\"";
            case '“' -> "”\"";
            case '«' -> "»";
            case '»' -> "«";
            case '‚' -> "‘’";
            case '‘' -> "’";
            default -> String.valueOf(opening);
        };
    }

    private void markLines() {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (text.charAt(start) == '>') {
                quoted.set(start, end);
            }
            start = end + 1;
        }
    }
}
