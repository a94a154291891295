package io.sturmwarnung.core.learning;

import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.WordTokenizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Little texts of three moods that anybody can tell apart, with one or two core features. */
final class TestingEvidence {
    static final Shape SHAPE = new Shape(3, NgramFeatures.COUNT, 2);

    private static final String[][] WORDS = {
        {"kaputt", "mies", "schlimm"}, {"heute", "dort", "montag"}, {"super", "klasse", "danke"}
    };
    private static final String[] FILL = {"das", "ist", "im", "laden", "mit", "paket", "und"};

    private TestingEvidence() {}

    static List<LabelledEvidence> texts(int count, long seed) {
        Random random = new Random(seed);
        NgramFeatures ngrams = new NgramFeatures(Language.GERMAN);
        List<LabelledEvidence> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int label = i % 3;
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 5; word++) {
                text.append(FILL[random.nextInt(FILL.length)]).append(' ');
            }
            text.append(WORDS[label][random.nextInt(3)]);
            texts.add(new LabelledEvidence(read(ngrams, text.toString()), label));
        }
        return texts;
    }

    static Evidence read(NgramFeatures ngrams, String text) {
        FeatureVector vector = ngrams.of(WordTokenizer.tokenize(text));
        return new Evidence(vector, new double[] {0.5, 1}, text.length() > 30 ? 1 : 0);
    }

    static TrainingSet set(String name, TrainingSet.Use use, int count, long seed) {
        return new TrainingSet(name, use, texts(count, seed));
    }
}
