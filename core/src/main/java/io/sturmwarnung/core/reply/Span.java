package io.sturmwarnung.core.reply;

/**
 * Where a phrase was found.
 *
 * @param from number of its first token
 * @param to number of the token after its last
 */
record Span(int from, int to) {
    Span join(Span other) {
        return new Span(Math.min(from, other.from), Math.max(to, other.to));
    }

    boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }
}
