package io.sturmwarnung.core.reply;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All phrases of a rule file by the word they begin with. A reply is read once for all of them, and
 * only those are tried for which its sentence has every word they need.
 */
final class PhraseIndex {
    /**
     * A phrase of a list.
     *
     * @param number its place among all phrases of the file
     */
    private record Entry(int number, PhraseSet set, Phrase phrase) {}

    private record Match(Entry entry, Span span) {}

    private static final Comparator<Match> IN_ORDER =
            Comparator.comparingInt(match -> match.entry().number());

    private final int negations;
    private final Map<Integer, List<Entry>> byBegin = new HashMap<>();
    private final BitSet begins = new BitSet();
    private int sets;
    private int phrases;

    /**
     * @param negations pattern of the words that turn what follows into its opposite
     */
    PhraseIndex(int negations) {
        this.negations = negations;
    }

    /** Takes a list of phrases in. */
    PhraseSet add(List<Phrase> list, boolean negatable) {
        PhraseSet set = new PhraseSet(sets++, negatable);
        for (Phrase phrase : list) {
            begins.set(phrase.begin());
            byBegin.computeIfAbsent(phrase.begin(), any -> new ArrayList<>())
                    .add(new Entry(phrases++, set, phrase));
        }
        return set;
    }

    /** Pattern of the words that turn what follows into its opposite. */
    int negations() {
        return negations;
    }

    /**
     * Where the phrases of each list stand, negated or not, by the number of the list: in the order
     * in which their first parts begin, and of those that begin together in the order of the list.
     */
    List<List<Span>> in(Passage passage) {
        List<List<Span>> found = new ArrayList<>(sets);
        for (int i = 0; i < sets; i++) {
            found.add(new ArrayList<>());
        }
        for (int start = 0; start < passage.size(); start++) {
            for (Match match : at(passage, start)) {
                found.get(match.entry().set().number()).add(match.span());
            }
        }
        return found;
    }

    private List<Match> at(Passage passage, int start) {
        BitSet fitting = passage.fitting(start);
        if (!fitting.intersects(begins)) {
            return List.of();
        }
        List<Match> matches = new ArrayList<>();
        for (int i = fitting.nextSetBit(0); i >= 0; i = fitting.nextSetBit(i + 1)) {
            for (Entry entry : byBegin.getOrDefault(i, List.of())) {
                if (entry.phrase().possible(passage.fittingInSentence(start))) {
                    int barrier = entry.set().negatable() ? negations : WordSequence.NONE;
                    Span span = entry.phrase().at(passage, start, barrier);
                    if (span != null) {
                        matches.add(new Match(entry, span));
                    }
                }
            }
        }
        matches.sort(IN_ORDER);
        return matches;
    }
}
