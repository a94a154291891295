package io.sturmwarnung.core.post;

/**
 * Makes any string one that every store accepts: half surrogate pairs become U+FFFD, control
 * characters other than tab and line ends become spaces. Positions stay as they were.
 */
final class CleanText {
    private static final char REPLACEMENT = '\uFFFD';

    private CleanText() {}

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (cleaned(text, i) != text.charAt(i)) {
                return copy(text);
            }
        }
        return text;
    }

    /** How many characters people see at most: emoji count once, not as the two units they are. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String copy(String text) {
        char[] clean = new char[text.length()];
        for (int i = 0; i < clean.length; i++) {
            clean[i] = cleaned(text, i);
        }
        return new String(clean);
    }

    private static char cleaned(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            boolean paired = i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            return paired ? c : REPLACEMENT;
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1)) ? c : REPLACEMENT;
        }
        boolean allowed = c == '\t' || c == '\n' || c == '\r' || !Character.isISOControl(c);
        return allowed ? c : ' ';
    }
}
