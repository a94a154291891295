package io.sturmwarnung.core.reply;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of a reply and which places of phrases each of them may take. */
final class Passage {
    private final List<Token> tokens;
    private final BitSet[] fitting;
    private final BitSet[] inSentence;
    private final int[] ends;
    private long looks;

    Passage(List<Token> tokens, WordPatterns patterns) {
        this.tokens = tokens;
        this.fitting = new BitSet[tokens.size()];
        this.inSentence = new BitSet[tokens.size()];
        this.ends = new int[tokens.size()];
        Map<String, BitSet> known = new HashMap<>();
        for (int i = 0; i < fitting.length; i++) {
            fitting[i] = known.computeIfAbsent(tokens.get(i).form(), patterns::fitting);
        }
        int start = 0;
        while (start < fitting.length) {
            start = sentence(start);
        }
    }

    private int sentence(int start) {
        BitSet all = new BitSet();
        int end = start;
        while (end < fitting.length && tokens.get(end).sentence() == tokens.get(start).sentence()) {
            all.or(fitting[end]);
            inSentence[end] = all;
            end++;
        }
        for (int i = start; i < end; i++) {
            ends[i] = end;
        }
        return end;
    }

    int size() {
        return fitting.length;
    }

    /** The token after the last one of a token's sentence. */
    int sentenceEnd(int token) {
        return ends[token];
    }

    /** Whether two tokens, which need not exist, stand in one sentence. */
    boolean together(int one, int other) {
        return other >= 0 && other < ends.length && ends[one] == ends[other];
    }

    /** Whether the token may take the place of that number. */
    boolean fits(int token, int place) {
        looks++;
        return fitting[token].get(place);
    }

    /** The places that the token may take; not to be changed. */
    BitSet fitting(int token) {
        return fitting[token];
    }

    /** The places that some word of the token's sentence may take; not to be changed. */
    BitSet fittingInSentence(int token) {
        return inSentence[token];
    }

    /** How often a word was held against a place so far: the work done, on whatever machine. */
    long looks() {
        return looks;
    }
}
