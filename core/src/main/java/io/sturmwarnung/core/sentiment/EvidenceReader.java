package io.sturmwarnung.core.sentiment;

import io.sturmwarnung.core.learning.Evidence;
import io.sturmwarnung.core.learning.FeatureVector;
import io.sturmwarnung.core.learning.NgramFeatures;
import io.sturmwarnung.core.learning.Shape;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Word;

import java.util.List;

/** Reads what the models of one language need of a text. Linear in it. */
final class EvidenceReader {
    /** Negative, neutral and positive, in the order of {@link SentimentLabel}. */
    static final Shape SHAPE =
            new Shape(3, NgramFeatures.COUNT + MoodFeatures.COUNT, MoodFeatures.coreCount());

    /** The smaller, the more the n-grams are trusted beside the mood features. */
    private static final double MOOD_SCALE = 0.5;

    private final MoodFeatures moods;

    EvidenceReader(Language language, Dictionaries dictionaries) {
        moods = new MoodFeatures(language, dictionaries);
    }

    /** The evidence in a text, given what {@link NgramFeatures} tells of it. */
    Evidence read(List<Word> words, FeatureVector ngrams) {
        MoodFeatures.Reading reading = moods.of(words);
        double[] features = reading.features();
        FeatureVector vector = ngrams.copyWithRoom(features.length);
        for (int i = 0; i < features.length; i++) {
            vector.add(NgramFeatures.COUNT + i, MOOD_SCALE * features[i]);
        }
        double[] core = MoodFeatures.core(features);
        return new Evidence(vector, core, features[MoodFeatures.IS_LONG], reading.figures());
    }
}
