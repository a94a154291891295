package io.sturmwarnung.core.reply;

import java.util.List;

/**
 * Something that can be said in a sentence: one sequence of words, or several in any order that
 * stand at most {@value #REACH} words apart.
 */
final class Phrase {
    private static final int REACH = 12;

    private final List<WordSequence> parts;

    Phrase(List<WordSequence> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Whether its first part can begin with that word. */
    boolean begins(String form) {
        return parts.getFirst().begins(form);
    }

    /**
     * Where it stands if its first part begins at that token, or {@code null}.
     *
     * @param barriers what must not stand in gaps and between parts, or {@code null}
     */
    Span at(List<Token> tokens, int start, WordPattern barriers) {
        int end = parts.getFirst().end(tokens, start, barriers);
        if (end < 0) {
            return null;
        }
        Span first = new Span(start, end);
        Span all = first;
        for (WordSequence part : parts.subList(1, parts.size())) {
            Span near = nearest(tokens, part, first, barriers);
            if (near == null) {
                return null;
            }
            all = all.join(near);
        }
        return all;
    }

    private static Span nearest(
            List<Token> tokens, WordSequence part, Span first, WordPattern barriers) {
        for (int distance = 0; distance <= REACH; distance++) {
            Span after = part(tokens, part, first.to() + distance, first, barriers);
            if (after != null) {
                return after;
            }
            for (int length = 1; length <= part.longest(); length++) {
                int start = first.from() - distance - length;
                Span before = part(tokens, part, start, first, barriers);
                if (before != null && before.to() == first.from() - distance) {
                    return before;
                }
            }
        }
        return null;
    }

    private static Span part(
            List<Token> tokens, WordSequence part, int start, Span first, WordPattern barriers) {
        if (start < 0
                || start >= tokens.size()
                || tokens.get(start).sentence() != tokens.get(first.from()).sentence()) {
            return null;
        }
        int end = part.end(tokens, start, barriers);
        if (end < 0) {
            return null;
        }
        Span found = new Span(start, end);
        return free(tokens, first, found, barriers) ? found : null;
    }

    private static boolean free(List<Token> tokens, Span first, Span second, WordPattern barriers) {
        if (barriers == null) {
            return true;
        }
        int from = Math.min(first.to(), second.to());
        int to = Math.max(first.from(), second.from());
        return tokens.subList(Math.min(from, to), to).stream()
                .noneMatch(token -> barriers.fits(token.form()));
    }
}
