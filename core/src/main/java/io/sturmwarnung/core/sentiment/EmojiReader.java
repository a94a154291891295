package io.sturmwarnung.core.sentiment;

import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Hit;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Phrasebook;
import io.sturmwarnung.core.text.Word;

import java.util.List;

/** Tells the mood of posts without a word, which need no language: emoji and emoticons. */
final class EmojiReader {
    /** The balance at which a verdict is right in about nine of ten cases. */
    private static final double CLEAR = 2;

    /** What is not stronger takes no side. */
    private static final double MILD = 1;

    private static final double LEAST_SURE = 0.5;
    private static final double MOST_SURE = 0.95;

    private final Phrasebook<Double> signs;

    EmojiReader(Dictionaries dictionaries) {
        signs =
                dictionaries.shared(
                        "sentiment emoji",
                        () -> {
                            Phrasebook<Double> book = new Phrasebook<>(Language.OTHER);
                            MoodLexicon.readEmoji(dictionaries, book);
                            return book;
                        });
    }

    /** The mood; {@link Sentiment#UNSCORED} if there are words, or no sign that is known. */
    Sentiment read(List<Word> words) {
        if (words.stream().anyMatch(word -> word.kind() == Word.Kind.WORD)) {
            return Sentiment.UNSCORED;
        }
        List<Hit<Double>> hits = signs.find(words);
        if (hits.isEmpty()) {
            return Sentiment.UNSCORED;
        }
        double balance = hits.stream().mapToDouble(Hit::value).sum();
        double score = balance / Math.sqrt(balance * balance + CLEAR);
        double sure = LEAST_SURE + (MOST_SURE - LEAST_SURE) * Math.abs(score);
        SentimentLabel label =
                balance > MILD
                        ? SentimentLabel.POSITIVE
                        : balance < -MILD ? SentimentLabel.NEGATIVE : SentimentLabel.NEUTRAL;
        return new Sentiment(label, score, sure);
    }
}
