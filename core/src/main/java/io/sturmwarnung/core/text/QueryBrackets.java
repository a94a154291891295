package io.sturmwarnung.core.text;

import java.util.ArrayDeque;
import java.util.Deque;

/** Checks what the grammar itself explains badly: quotes and parentheses that have no partner. */
final class QueryBrackets {
    /** The grammar calls itself for each level; nobody writes queries that deep. */
    private static final int MAX_DEPTH = 50;

    private final String query;
    private final Deque<Integer> open = new ArrayDeque<>();

    private QueryBrackets(String query) {
        this.query = query;
    }

    static void check(String query) throws QuerySyntaxException {
        new QueryBrackets(query).check();
    }

    private void check() throws QuerySyntaxException {
        int i = 0;
        while (i < query.length()) {
            i = step(i);
        }
        if (!open.isEmpty()) {
            throw new QuerySyntaxException(open.peek(), "'(' is never closed, expected a ')'");
        }
    }

    private int step(int i) throws QuerySyntaxException {
        switch (query.charAt(i)) {
            case '\\' -> {
                return i + 2;
            }
            case '"' -> {
                return partner(i, '"', "'\"' is never closed, expected a second '\"'") + 1;
            }
            case '/' -> {
                String message =
                        "'/' begins a regular expression that is never closed, expected a second"
                                + " '/', or \"…\" around the word";
                return partner(i, '/', message) + 1;
            }
            case '(' -> open(i);
            case ')' -> {
                if (open.isEmpty()) {
                    throw new QuerySyntaxException(i, "')' closes nothing, expected a '(' before");
                }
                open.pop();
            }
            default -> {
                // Only what comes in pairs matters here.
            }
        }
        return i + 1;
    }

    private void open(int i) throws QuerySyntaxException {
        open.push(i);
        if (open.size() > MAX_DEPTH) {
            throw new QuerySyntaxException(
                    i, "more than %d nested parentheses".formatted(MAX_DEPTH));
        }
    }

    private int partner(int from, char c, String message) throws QuerySyntaxException {
        for (int i = from + 1; i < query.length(); i++) {
            if (query.charAt(i) == '\\') {
                i++;
            } else if (query.charAt(i) == c) {
                return i;
            }
        }
        throw new QuerySyntaxException(from, message);
    }
}
