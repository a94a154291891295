package io.sturmwarnung.core.offence;

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
 * Finds insults, threats, slurs and profanity in German and English, masked ones included; quoting
 * them counts too. A dictionary tells the words, a fitted model what they come to in their context.
 * Short texts of other languages are read with both dictionaries and without a model, longer ones
 * not at all. Linear in the text, never throws; not thread-safe.
 */
public final class OffenceDetector {
    /** In fewer words nobody shows contempt but by a word that the dictionary knows. */
    private static final int CONTEMPT_WORDS = 5;

    private static final double SURE_OF_TONE = 0.8;

    private final Map<Language, StackedModel> models;
    private final Map<Language, OffenceReader> readers = new EnumMap<>(Language.class);
    private final Map<Language, NgramFeatures> ngrams = new EnumMap<>(Language.class);

    /** The detector with the models that are part of the product. */
    public OffenceDetector(Dictionaries dictionaries) {
        models = OffenceModels.bundled();
        for (Language language : List.of(Language.GERMAN, Language.ENGLISH)) {
            readers.put(language, new OffenceReader(language, dictionaries));
        }
    }

    /** What is offensive in a text. */
    public Offence detect(String text, Language language) {
        List<Word> words = WordTokenizer.tokenize(text);
        FeatureVector grams = ngrams.computeIfAbsent(language, NgramFeatures::new).of(words);
        return detect(text, words, grams, language);
    }

    /**
     * The same for a text that is read already.
     *
     * @param words the text split into words
     * @param grams what {@link NgramFeatures} of that language tell of it; read where the language
     *     is supported
     */
    public Offence detect(String text, List<Word> words, FeatureVector grams, Language language) {
        OffenceReader reader = readers.get(language);
        if (reader == null) {
            // An insult alone is too short to tell its language; in a longer text of another
            // language the same letters are other words, such as the French "retard".
            return isShort(words)
                    ? worse(
                            byWords(Language.GERMAN, text, words),
                            byWords(Language.ENGLISH, text, words))
                    : Offence.NONE;
        }
        OffensiveWords.Tally tally = reader.tally(text, words);
        Verdict verdict = models.get(language).judge(reader.read(tally, words, grams));
        double probability = verdict.probabilities()[OffenceReader.OFFENSIVE];
        boolean known = tally.kind() != Offence.Kind.NONE;
        boolean offensive =
                tally.insulting()
                        || (verdict.label() == OffenceReader.OFFENSIVE
                                && (known || isTone(words, probability, language)));
        boolean contempt = offensive && !known;
        Offence told =
                Offence.of(offensive, probability, contempt ? Offence.Kind.CONTEMPT : tally.kind());
        if (!offensive && language == Language.ENGLISH && isShort(words)) {
            // One German insult alone passes for English; hardly an English word insults in German.
            Offence german = byWords(Language.GERMAN, text, words);
            return german.directed() ? german : told;
        }
        return told;
    }

    /** English examples are few, and "you" alone makes a tone of them. */
    private static boolean isTone(List<Word> words, double probability, Language language) {
        return words.size() >= CONTEMPT_WORDS
                && (language == Language.GERMAN || probability >= SURE_OF_TONE);
    }

    /**
     * The words that {@link #detect} goes by, as written and in their order; none where only the
     * tone offends.
     */
    public List<String> evidence(String text, List<Word> words, Language language) {
        OffenceReader reader = readers.get(language);
        if (reader == null && !isShort(words)) {
            return List.of();
        }
        if (reader == null) {
            boolean german =
                    byWords(Language.GERMAN, text, words).score()
                            >= byWords(Language.ENGLISH, text, words).score();
            reader = readers.get(german ? Language.GERMAN : Language.ENGLISH);
        }
        return reader.found(text, words);
    }

    private static boolean isShort(List<Word> words) {
        return words.stream().filter(word -> word.kind() == Word.Kind.WORD).count()
                <= CONTEMPT_WORDS;
    }

    private Offence byWords(Language language, String text, List<Word> words) {
        OffensiveWords.Tally tally = readers.get(language).tally(text, words);
        return Offence.of(
                tally.insulting() || tally.score() >= Offence.THRESHOLD,
                tally.score(),
                tally.kind());
    }

    private static Offence worse(Offence one, Offence other) {
        return one.score() >= other.score() ? one : other;
    }
}
