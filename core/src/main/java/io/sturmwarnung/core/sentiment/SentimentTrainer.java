package io.sturmwarnung.core.sentiment;

import io.sturmwarnung.core.learning.LabelledEvidence;
import io.sturmwarnung.core.learning.NgramFeatures;
import io.sturmwarnung.core.learning.Quality;
import io.sturmwarnung.core.learning.StackedModel;
import io.sturmwarnung.core.learning.StackedTrainer;
import io.sturmwarnung.core.learning.TrainingSet;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Word;
import io.sturmwarnung.core.text.WordTokenizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fits the sentiment model of one language, from nothing or from the one shipped. */
public final class SentimentTrainer {
    private final NgramFeatures ngrams;
    private final EvidenceReader reader;
    private final StackedTrainer trainer;

    /**
     * @param shipped the model to adapt, or {@code null} to fit one from nothing
     */
    public SentimentTrainer(Language language, StackedModel shipped, Dictionaries dictionaries) {
        ngrams = new NgramFeatures(language);
        reader = new EvidenceReader(language, dictionaries);
        trainer =
                new StackedTrainer(
                        EvidenceReader.SHAPE,
                        SentimentScorer.LABELS.indexOf(SentimentLabel.NEGATIVE),
                        SentimentScorer.LABELS.indexOf(SentimentLabel.NEUTRAL),
                        shipped);
    }

    /** Labelled texts as the trainer needs them. */
    public TrainingSet set(String name, TrainingSet.Use use, List<LabelledText> texts) {
        List<LabelledEvidence> evidence = new ArrayList<>();
        for (LabelledText text : texts) {
            List<Word> words = WordTokenizer.tokenize(text.text());
            evidence.add(
                    new LabelledEvidence(
                            reader.read(words, ngrams.of(words)),
                            SentimentScorer.LABELS.indexOf(text.label())));
        }
        return new TrainingSet(name, use, evidence);
    }

    /** A fitted model; {@link IllegalArgumentException} if a mood has no example. */
    public StackedModel fit(List<TrainingSet> sets) {
        return trainer.fit(sets);
    }

    /** How good such models are on texts that they did not learn from, by set. */
    public Map<String, Quality> crossValidate(List<TrainingSet> sets) {
        return trainer.crossValidate(sets);
    }
}
