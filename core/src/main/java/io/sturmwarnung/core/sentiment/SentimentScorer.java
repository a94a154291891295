package io.sturmwarnung.core.sentiment;

import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Word;
import io.sturmwarnung.core.text.WordTokenizer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the mood of German and English posts by the words they use. It reads a text into a {@link
 * Mood} first and judges that, so a fitted model can take the judge's place. Any text is scored in
 * time linear in its length; other languages are {@link Sentiment#UNSCORED}. Not thread-safe.
 */
public final class SentimentScorer {
    /** Balances nearer to 0 than this on the score's scale are no verdict either way. */
    private static final double VERDICT = 0.25;

    /** The square of the balance at which the score is 0.7: about two clear words. */
    private static final double HALF_WAY = 9;

    /** In longer texts each word counts for less: articles mention good and bad in passing. */
    private static final int USUAL_WORDS = 30;

    /** How sure the least and the most certain verdicts are, judged on labelled posts. */
    private static final double LEAST_SURE = 0.4;

    private static final double MOST_SURE = 0.95;

    /** Exclamation marks make it a little stronger, up to three of them. */
    private static final double EXCLAMATION = 0.05;

    private final Map<Language, MoodLexicon> lexicons = new EnumMap<>(Language.class);

    private SentimentScorer() {}

    /** The scorer with the dictionaries that are part of the product. */
    public static SentimentScorer bundled() {
        SentimentScorer scorer = new SentimentScorer();
        for (Language language : List.of(Language.GERMAN, Language.ENGLISH)) {
            scorer.lexicons.put(language, MoodLexicon.bundled(language));
        }
        return scorer;
    }

    /** The mood of a text in the given language. */
    public Sentiment score(String text, Language language) {
        return score(WordTokenizer.tokenize(text), language);
    }

    /** The mood of a text that is split into words already. */
    public Sentiment score(List<Word> words, Language language) {
        MoodLexicon lexicon = lexicons.get(language);
        if (lexicon == null) {
            return Sentiment.UNSCORED;
        }
        Mood mood = MoodReader.read(words, lexicon);
        double length = Math.max(1.0, words.size() / (double) USUAL_WORDS);
        double emphasis = 1 + EXCLAMATION * exclamations(words);
        double balance = mood.balance() * emphasis / Math.sqrt(length);
        double score = balance / Math.sqrt(balance * balance + HALF_WAY);
        return new Sentiment(labelOf(score), score, confidence(mood, score));
    }

    private static SentimentLabel labelOf(double score) {
        if (Math.abs(score) < VERDICT) {
            return SentimentLabel.NEUTRAL;
        }
        return score < 0 ? SentimentLabel.NEGATIVE : SentimentLabel.POSITIVE;
    }

    /** Rises with the distance from the nearest other verdict; opposing evidence lowers it. */
    private static double confidence(Mood mood, double score) {
        double distance = Math.abs(Math.abs(score) - VERDICT);
        double farthest = Math.abs(score) < VERDICT ? VERDICT : 1 - VERDICT;
        double agreement = mood.evidence() == 0 ? 1 : Math.abs(mood.balance()) / mood.evidence();
        double sure = distance / farthest;
        if (Math.abs(score) < VERDICT) {
            // Nothing said is less certain to be neutral than a verdict is to be right.
            return LEAST_SURE + (MOST_SURE - LEAST_SURE) * sure / 3;
        }
        return LEAST_SURE + (MOST_SURE - LEAST_SURE) * sure * (0.5 + agreement / 2);
    }

    private static long exclamations(List<Word> words) {
        return words.stream()
                .filter(word -> word.kind() == Word.Kind.STOP && word.form().contains("!"))
                .limit(3)
                .count();
    }
}
