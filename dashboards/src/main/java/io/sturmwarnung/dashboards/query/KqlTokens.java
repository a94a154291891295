package io.sturmwarnung.dashboards.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a filter apart from left to right. */
final class KqlTokens {
    /** A quoted text, a sign, or a word. */
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\"(?:[^\"\\\\]++|\\\\.)*+\"|<=|>=|[():<>*]|[^\\s\"():<>*]+)");

    private static final Pattern REST = Pattern.compile("\\s*$");

    private final String text;
    private final Matcher matcher;
    private String next;
    private int at;

    KqlTokens(String text) {
        this.text = text;
        this.matcher = TOKEN.matcher(text);
        advance();
    }

    /** The next token, which stays; empty at the end. */
    String peek() {
        return next;
    }

    String take() {
        String token = next;
        advance();
        return token;
    }

    /** Takes that token if it is next, in any case. */
    boolean takeIf(String token) {
        boolean there = next.equalsIgnoreCase(token);
        if (there) {
            advance();
        }
        return there;
    }

    void expect(String token) {
        if (!takeIf(token)) {
            throw unsupported("'" + token + "' is expected");
        }
    }

    UnsupportedPanelException unsupported(String why) {
        String found = next.isEmpty() ? "the end" : "'" + next + "'";
        return new UnsupportedPanelException(
                "%s, but there is %s before position %d of: %s".formatted(why, found, at, text));
    }

    private void advance() {
        matcher.region(at, text.length());
        if (matcher.lookingAt()) {
            next = matcher.group(1);
            at = matcher.end();
        } else if (REST.matcher(text).region(at, text.length()).lookingAt()) {
            next = "";
        } else {
            throw new UnsupportedPanelException("position " + at + " cannot be read in: " + text);
        }
    }
}
