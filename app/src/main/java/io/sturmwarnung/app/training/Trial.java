package io.sturmwarnung.app.training;

import io.sturmwarnung.core.learning.Quality;
import io.sturmwarnung.core.sentiment.LabelledText;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.sentiment.SentimentScorer;
import io.sturmwarnung.core.text.Language;

import java.util.List;

/**
 * What two models said of the same held-out texts, which neither learnt from.
 *
 * @param name the language, or that it is all of them
 * @param learnt how many texts the adapted model learnt from
 * @param before verdicts of the model that there was
 * @param after verdicts of the one adapted
 */
record Trial(String name, int learnt, List<Judged> before, List<Judged> after) {
    private static final List<SentimentLabel> MOODS =
            List.of(SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE);

    /** A verdict beside the truth. */
    record Judged(SentimentLabel truth, Sentiment verdict) {}

    /** What models say of texts. */
    static List<Judged> judge(SentimentScorer scorer, Language language, List<LabelledText> texts) {
        return texts.stream()
                .map(text -> new Judged(text.label(), scorer.score(text.text(), language)))
                .toList();
    }

    Quality qualityBefore() {
        return quality(before);
    }

    Quality qualityAfter() {
        return quality(after);
    }

    /** Whether the macro-F1 is at least what it was. */
    boolean gained() {
        return qualityAfter().macroF1() >= qualityBefore().macroF1();
    }

    private static Quality quality(List<Judged> verdicts) {
        Quality quality = new Quality(MOODS.size());
        for (Judged judged : verdicts) {
            quality.add(
                    MOODS.indexOf(judged.truth()),
                    MOODS.indexOf(judged.verdict().label()),
                    judged.verdict().confidence());
        }
        return quality;
    }
}
