package io.sturmwarnung.core.alert;

/**
 * Makes one harmless line of a stranger's words. Line breaks and controls become spaces; invisible
 * format characters, among them those that reverse the direction of writing, and stacks of
 * combining marks are dropped, so that the words can neither add lines to an alert nor hide or
 * overlay others. It does not escape markup: each channel does that for itself.
 */
public final class PlainLine {
    /** Enough for every living script; more only serves to draw over neighbouring lines. */
    private static final int MAX_MARKS = 3;

    private static final String QUOTES = "\"„“”‟«»‹›〝〞〟＂";
    private static final String ELLIPSIS = "…";

    private PlainLine() {}

    /** The text as one line of at most {@code max} characters, shortened at a word if it can be. */
    public static String of(String text, int max) {
        return shorten(clean(text), max);
    }

    /**
     * The same for a quotation: quotation marks in it are replaced, so that it cannot end early.
     */
    public static String quoted(String text, int max) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bare.append(QUOTES.indexOf(c) < 0 ? c : '\'');
        }
        return of(bare.toString(), max);
    }

    private static String clean(String text) {
        StringBuilder line = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int type = Character.getType(c);
            marks = isMark(type) ? marks + 1 : 0;
            if (isGap(c, type)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (isVisible(type) && marks <= MAX_MARKS) {
                line.appendCodePoint(c);
            }
        }
        return line.toString().strip();
    }

    private static boolean isGap(int c, int type) {
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SPACE_SEPARATOR
                || Character.isWhitespace(c);
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isVisible(int type) {
        return type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE;
    }

    private static String shorten(String line, int max) {
        if (line.length() <= max) {
            return line;
        }
        int end = max - ELLIPSIS.length();
        int space = line.lastIndexOf(' ', end);
        if (space > max / 2) {
            end = space;
        } else if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end).strip() + ELLIPSIS;
    }
}
