package io.sturmwarnung.core.offence;

import io.sturmwarnung.core.learning.Evidence;
import io.sturmwarnung.core.learning.FeatureVector;
import io.sturmwarnung.core.learning.NgramFeatures;
import io.sturmwarnung.core.learning.Shape;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Word;

import java.util.List;

/** Reads what the offence model of one language needs of a text. */
final class OffenceReader {
    private static final int FEATURES = 12;

    /** Harmless and offensive. */
    static final Shape SHAPE = new Shape(2, NgramFeatures.COUNT + FEATURES, FEATURES);

    /** The number of the class of all other texts. */
    static final int HARMLESS = 0;

    /** The number of the class of offensive texts. */
    static final int OFFENSIVE = 1;

    /** The smaller, the more the n-grams are trusted beside the dictionary. */
    private static final double DICTIONARY_SCALE = 0.5;

    private static final int LONG_TEXT = 35;

    private final OffensiveWords dictionary;

    OffenceReader(Language language, Dictionaries dictionaries) {
        dictionary = OffensiveWords.of(language, dictionaries);
    }

    OffensiveWords.Tally tally(String text, List<Word> words) {
        return dictionary.tally(text, words);
    }

    List<String> found(String text, List<Word> words) {
        return dictionary.found(text, words);
    }

    /** The evidence in a text, given what {@link NgramFeatures} tells of it. */
    Evidence read(OffensiveWords.Tally tally, List<Word> words, FeatureVector ngrams) {
        double[] features = features(tally, words);
        FeatureVector vector = ngrams.copyWithRoom(FEATURES);
        for (int i = 0; i < FEATURES; i++) {
            vector.add(NgramFeatures.COUNT + i, DICTIONARY_SCALE * features[i]);
        }
        return new Evidence(vector, features, words.size() > LONG_TEXT ? 1 : 0);
    }

    private static double[] features(OffensiveWords.Tally tally, List<Word> words) {
        int shouted = 0;
        int exclamations = 0;
        int questions = 0;
        for (Word word : words) {
            shouted += word.shouted() ? 1 : 0;
            boolean stop = word.kind() == Word.Kind.STOP;
            exclamations += stop && word.form().contains("!") ? 1 : 0;
            questions += stop && word.form().contains("?") ? 1 : 0;
        }
        return new double[] {
            tally.score(),
            tally.worst(Offence.Kind.PROFANITY),
            tally.worst(Offence.Kind.INSULT),
            tally.worst(Offence.Kind.SLUR),
            tally.worst(Offence.Kind.THREAT),
            Math.min(4, tally.words()) / 2.0,
            tally.aimed() ? 1 : 0,
            Math.min(3, shouted) / 2.0,
            Math.min(3, exclamations) / 2.0,
            Math.min(3, questions) / 2.0,
            Math.log(1.0 + words.size()) / 3 - 1,
            1
        };
    }
}
