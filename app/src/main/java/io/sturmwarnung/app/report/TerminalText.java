package io.sturmwarnung.app.report;

import io.sturmwarnung.elastic.search.HighlightTags;

/**
 * Strangers' words as one line that cannot rule a terminal: control characters, line ends and those
 * that reverse the direction of writing become blanks.
 */
public final class TerminalText {
    private static final String UNRULY =
            "[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+";

    private TerminalText() {}

    /** One line of them; empty for {@code null}. */
    public static String of(String text) {
        return text == null ? "" : text.replaceAll(UNRULY, " ");
    }

    /** The same, but the tags around found words stay, each with its end. */
    static String of(String text, HighlightTags tags) {
        StringBuilder line = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int before = text.indexOf(tags.before(), at);
            int after = before < 0 ? -1 : text.indexOf(tags.after(), before);
            if (after < 0) {
                break;
            }
            line.append(of(text.substring(at, before))).append(tags.before());
            line.append(of(text.substring(before + tags.before().length(), after)));
            line.append(tags.after());
            at = after + tags.after().length();
        }
        return line.append(of(text.substring(at))).toString();
    }
}
