package io.sturmwarnung.core.sentiment;

import io.sturmwarnung.core.learning.FeatureVector;
import io.sturmwarnung.core.learning.NgramFeatures;
import io.sturmwarnung.core.learning.StackedModel;
import io.sturmwarnung.core.learning.Verdict;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Word;
import io.sturmwarnung.core.text.WordTokenizer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the mood of German and English posts towards the brand, and how sure it is. Any text is
 * scored in time linear in its length, and so are emoji alone; other languages are {@link
 * Sentiment#UNSCORED}. Not thread-safe.
 */
public final class SentimentScorer {
    /** In the order in which the models count classes. */
    static final List<SentimentLabel> LABELS = List.of(SentimentLabel.values());

    private final SentimentModels models;
    private final Map<Language, EvidenceReader> readers = new EnumMap<>(Language.class);
    private final EmojiReader emoji;
    private final Map<Language, NgramFeatures> ngrams = new EnumMap<>(Language.class);

    public SentimentScorer(SentimentModels models, Dictionaries dictionaries) {
        this.models = models;
        emoji = new EmojiReader(dictionaries);
        for (Language language : Language.values()) {
            if (models.of(language) != null) {
                readers.put(language, new EvidenceReader(language, dictionaries));
            }
        }
    }

    /** The mood of a text in the given language. */
    public Sentiment score(String text, Language language) {
        List<Word> words = WordTokenizer.tokenize(text);
        return score(
                words, ngrams.computeIfAbsent(language, NgramFeatures::new).of(words), language);
    }

    /**
     * The mood of a text that is split into words already.
     *
     * @param grams what {@link NgramFeatures} of that language tell of it; read where the language
     *     is supported
     */
    public Sentiment score(List<Word> words, FeatureVector grams, Language language) {
        StackedModel model = models.of(language);
        if (model == null) {
            return emoji.read(words);
        }
        Verdict verdict = model.judge(readers.get(language).read(words, grams));
        double[] preferences = verdict.preferences();
        double score = preferences[2] - preferences[0];
        return new Sentiment(LABELS.get(verdict.label()), score, verdict.confidence());
    }
}
