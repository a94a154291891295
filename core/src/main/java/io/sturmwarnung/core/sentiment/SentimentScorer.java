package io.sturmwarnung.core.sentiment;

import io.sturmwarnung.core.learning.StackedModel;
import io.sturmwarnung.core.learning.Verdict;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Word;
import io.sturmwarnung.core.text.WordTokenizer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the mood of German and English posts towards the brand, and how sure it is. Any text is
 * scored in time linear in its length; other languages are {@link Sentiment#UNSCORED}. Not
 * thread-safe.
 */
public final class SentimentScorer {
    /** In the order in which the models count classes. */
    static final List<SentimentLabel> LABELS = List.of(SentimentLabel.values());

    private final SentimentModels models;
    private final Map<Language, EvidenceReader> readers = new EnumMap<>(Language.class);

    public SentimentScorer(SentimentModels models) {
        this.models = models;
    }

    /** The mood of a text in the given language. */
    public Sentiment score(String text, Language language) {
        return score(WordTokenizer.tokenize(text), language);
    }

    /** The mood of a text that is split into words already. */
    public Sentiment score(List<Word> words, Language language) {
        StackedModel model = models.of(language);
        if (model == null) {
            return Sentiment.UNSCORED;
        }
        EvidenceReader reader = readers.computeIfAbsent(language, EvidenceReader::new);
        Verdict verdict = model.judge(reader.read(words));
        double[] probabilities = verdict.probabilities();
        double score = probabilities[2] - probabilities[0];
        return new Sentiment(LABELS.get(verdict.label()), score, verdict.confidence());
    }
}
