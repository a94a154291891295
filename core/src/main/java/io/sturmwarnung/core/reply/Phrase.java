package io.sturmwarnung.core.reply;

import java.util.BitSet;
import java.util.List;

/**
 * Something that can be said in a sentence: one sequence of words, or several in any order that
 * stand at most {@value #REACH} words apart.
 */
final class Phrase {
    private static final int REACH = 12;

    private final WordSequence first;
    private final List<WordSequence> others;
    private final int[] needed;

    Phrase(List<WordSequence> parts) {
        this.first = parts.getFirst();
        this.others = List.copyOf(parts.subList(1, parts.size()));
        this.needed = parts.stream().flatMapToInt(WordSequence::needed).distinct().toArray();
    }

    /** The pattern of the word its first part begins with. */
    int begin() {
        return first.first();
    }

    /** Whether a sentence has a word for each place that must not be empty. */
    boolean possible(BitSet fittingInSentence) {
        for (int place : needed) {
            if (!fittingInSentence.get(place)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where it stands if its first part begins at that token, or {@code null}.
     *
     * @param barrier pattern of what must not stand in gaps and between parts, or {@link
     *     WordSequence#NONE}
     */
    Span at(Passage passage, int start, int barrier) {
        int end = first.end(passage, start, barrier);
        if (end < 0) {
            return null;
        }
        Span begin = new Span(start, end);
        Span all = begin;
        for (WordSequence part : others) {
            Span near = nearest(passage, part, begin, barrier);
            if (near == null) {
                return null;
            }
            all = all.join(near);
        }
        return all;
    }

    private static Span nearest(Passage passage, WordSequence part, Span first, int barrier) {
        for (int distance = 0; distance <= REACH; distance++) {
            Span after = part(passage, part, first.to() + distance, first, barrier);
            if (after != null) {
                return after;
            }
            for (int length = 1; length <= part.longest(); length++) {
                int start = first.from() - distance - length;
                Span before = part(passage, part, start, first, barrier);
                if (before != null && before.to() == first.from() - distance) {
                    return before;
                }
            }
        }
        return null;
    }

    private static Span part(
            Passage passage, WordSequence part, int start, Span first, int barrier) {
        if (!passage.together(first.from(), start)) {
            return null;
        }
        int end = part.end(passage, start, barrier);
        if (end < 0) {
            return null;
        }
        Span found = new Span(start, end);
        return free(passage, first, found, barrier) ? found : null;
    }

    private static boolean free(Passage passage, Span first, Span second, int barrier) {
        if (barrier == WordSequence.NONE) {
            return true;
        }
        int to = Math.max(first.from(), second.from());
        for (int i = Math.min(first.to(), second.to()); i < to; i++) {
            if (passage.fits(i, barrier)) {
                return false;
            }
        }
        return true;
    }
}
