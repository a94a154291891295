package io.sturmwarnung.core.offence;

import io.sturmwarnung.core.learning.LabelledEvidence;
import io.sturmwarnung.core.learning.NgramFeatures;
import io.sturmwarnung.core.learning.StackedTrainer;
import io.sturmwarnung.core.learning.TrainingSet;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Word;
import io.sturmwarnung.core.text.WordTokenizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fits the offence model of one language; classes are 0 for harmless and 1 for offensive. */
public final class OffenceTrainer {
    private final NgramFeatures ngrams;
    private final OffenceReader reader;

    public OffenceTrainer(Language language) {
        ngrams = new NgramFeatures(language);
        reader = new OffenceReader(language, Dictionaries.bundled());
    }

    /** Texts as {@link #trainer} needs them; the map tells of each whether it is offensive. */
    public TrainingSet set(
            String name, TrainingSet.Use use, List<Map.Entry<String, Boolean>> texts) {
        List<LabelledEvidence> evidence = new ArrayList<>();
        for (Map.Entry<String, Boolean> text : texts) {
            List<Word> words = WordTokenizer.tokenize(text.getKey());
            OffensiveWords.Tally tally = reader.tally(text.getKey(), words);
            evidence.add(
                    new LabelledEvidence(
                            reader.read(tally, words, ngrams.of(words)),
                            text.getValue() ? OffenceReader.OFFENSIVE : OffenceReader.HARMLESS));
        }
        return new TrainingSet(name, use, evidence);
    }

    /** What fits and cross-validates. */
    public StackedTrainer trainer() {
        return new StackedTrainer(
                OffenceReader.SHAPE, OffenceReader.OFFENSIVE, OffenceReader.HARMLESS, null);
    }
}
