package io.sturmwarnung.core.triage;

import io.sturmwarnung.core.sentiment.Offence;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.text.Hit;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Word;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells what a post blames the brand for, by the words in {@code causes.yaml}. A phrase counts as
 * much as it has words; the cause with most wins, the earlier in the file where two are even.
 * {@link Cause#UNKNOWN} where nothing fits, the post is friendly or its language is not supported.
 * Not thread-safe.
 */
public final class CauseClassifier {
    /** A phrase with gaps is no more telling than its fixed words. */
    private static final int MOST_WORDS = 4;

    private final CauseDictionary dictionary;

    private CauseClassifier(CauseDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The classifier with the dictionary that is part of the product. */
    public static CauseClassifier bundled() {
        return new CauseClassifier(CauseDictionary.bundled());
    }

    /** What somebody other than the brand holds against it. */
    public Cause classify(List<Word> words, Language language, Sentiment sentiment) {
        if (language == Language.OTHER || sentiment.label() == SentimentLabel.POSITIVE) {
            return Cause.UNKNOWN;
        }
        Map<Cause, Integer> votes = new EnumMap<>(Cause.class);
        count(votes, dictionary.all().get(language).findOverlapping(words));
        count(votes, dictionary.own().get(language).findOverlapping(words));
        Cause best = Cause.UNKNOWN;
        for (Cause cause : dictionary.precedence()) {
            if (votes.getOrDefault(cause, 0) > votes.getOrDefault(best, 0)) {
                best = cause;
            }
        }
        return best;
    }

    /**
     * What a post of the brand itself gives cause for: {@link Cause#OFFENSIVE_POST} if it curses,
     * {@link Cause#DEFLECTION} if it sends people away, else {@link Cause#UNKNOWN}.
     */
    public Cause classifyOwn(List<Word> words, Language language, Offence offence) {
        if (offence.offensive()) {
            return Cause.OFFENSIVE_POST;
        }
        if (language == Language.OTHER) {
            return Cause.UNKNOWN;
        }
        List<Hit<Set<Cause>>> hits = dictionary.own().get(language).find(words);
        return hits.isEmpty() ? Cause.UNKNOWN : hits.get(0).value().iterator().next();
    }

    private static void count(Map<Cause, Integer> votes, List<Hit<Set<Cause>>> hits) {
        for (Hit<Set<Cause>> hit : hits) {
            for (Cause cause : hit.value()) {
                votes.merge(cause, Math.min(MOST_WORDS, hit.length()), Integer::sum);
            }
        }
    }
}
