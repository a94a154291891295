package io.sturmwarnung.core.learning;

import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Stemmer;
import io.sturmwarnung.core.text.Word;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Words, stems, pairs of words and runs of 2 to 5 characters of a text, each hashed to one of
 * {@value #COUNT} features (Weinberger et al. 2009). Handles and numbers are each one word, so that
 * nothing is learnt of who was written to. A feature counts once a text; words and runs are normed
 * apart, to the length of 1. Linear in the text. Not thread-safe.
 */
public final class NgramFeatures {
    /** How many features there are, numbered from 0. */
    public static final int COUNT = 1 << 18;

    private static final int SHORTEST_RUN = 2;
    private static final int LONGEST_RUN = 5;

    private static final int WORD = 1;
    private static final int STEM = 2;
    private static final int PAIR = 3;
    private static final int RUN = 4;

    private static final String BEGINNING = "^";
    private static final String END = "$";

    private final UnaryOperator<String> stemmer;

    /** For each feature the text that had it last, so that nothing needs to be cleared. */
    private final int[] lastSeen = new int[COUNT];

    private int text;

    public NgramFeatures(Language language) {
        stemmer = Stemmer.of(language);
    }

    /** The features of a text; others may be added to them. */
    public FeatureVector of(List<Word> words) {
        FeatureVector vector = new FeatureVector();
        text++;
        StringBuilder line = new StringBuilder(words.size() * 7).append(' ');
        String previous = BEGINNING;
        for (Word word : words) {
            String token = token(word);
            add(vector, hash(WORD, token, 0, token.length()));
            if (word.kind() == Word.Kind.WORD) {
                String stem = stemmer.apply(token);
                add(vector, hash(STEM, stem, 0, stem.length()));
            }
            addPair(vector, previous, token);
            line.append(token).append(' ');
            previous = token;
        }
        addPair(vector, previous, END);
        norm(vector, 0);
        int firstRun = vector.size();
        addRuns(vector, line);
        norm(vector, firstRun);
        return vector;
    }

    private static String token(Word word) {
        return switch (word.kind()) {
            case HANDLE -> "@";
            case NUMBER -> "<n>";
            default -> word.key();
        };
    }

    private void addPair(FeatureVector vector, String left, String right) {
        int hash = hash(PAIR, left, 0, left.length());
        add(vector, hash(hash, right, 0, right.length()));
    }

    private void addRuns(FeatureVector vector, CharSequence line) {
        for (int start = 0; start < line.length(); start++) {
            int hash = RUN;
            int end = Math.min(line.length(), start + LONGEST_RUN);
            for (int i = start; i < end; i++) {
                hash = 31 * hash + line.charAt(i);
                if (i - start + 1 >= SHORTEST_RUN) {
                    add(vector, hash);
                }
            }
        }
    }

    private static int hash(int seed, CharSequence text, int from, int to) {
        int hash = seed;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash * 0x01000193;
    }

    /** Mixes the bits first (the finaliser of MurmurHash3), for the low ones choose the feature. */
    private void add(FeatureVector vector, int hash) {
        int mixed = hash;
        mixed = (mixed ^ mixed >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        int feature = (mixed ^ mixed >>> 16) & COUNT - 1;
        if (lastSeen[feature] != text) {
            lastSeen[feature] = text;
            vector.add(feature, 1);
        }
    }

    private static void norm(FeatureVector vector, int from) {
        vector.scale(from, 1 / Math.sqrt(vector.size() - from + 1.0));
    }
}
