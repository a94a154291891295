package io.sturmwarnung.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.sentiment.SentimentLabel;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class SwappedLabelsTest {
    private static final SentimentLabel BAD = SentimentLabel.NEGATIVE;
    private static final SentimentLabel DULL = SentimentLabel.NEUTRAL;
    private static final SentimentLabel GOOD = SentimentLabel.POSITIVE;

    private final List<Trial.Judged> verdicts = new ArrayList<>();

    @Test
    void namesTheTwoLabels_thatChangedPlaces() {
        said(BAD, GOOD, 30);
        said(BAD, BAD, 5);
        said(BAD, DULL, 8);
        said(GOOD, BAD, 12);
        said(GOOD, GOOD, 2);
        said(DULL, DULL, 9);
        said(DULL, BAD, 8);

        assertThat(SwappedLabels.hint(verdicts).orElseThrow())
                .contains("\"negative\" and \"positive\" look swapped")
                .contains("30 of those labelled negative positive and 5 negative")
                .contains("12 of those labelled positive negative and 2 positive");
    }

    @Test
    void staysSilent_whenTheModelIsMerelyPoor() {
        said(BAD, BAD, 20);
        said(BAD, DULL, 40);
        said(DULL, DULL, 30);
        said(DULL, BAD, 5);
        said(GOOD, DULL, 25);
        said(GOOD, GOOD, 10);

        assertThat(SwappedLabels.hint(verdicts)).isEmpty();
    }

    @Test
    void staysSilent_whenItMayBeChance() {
        said(BAD, GOOD, 1);
        said(GOOD, BAD, 1);
        said(DULL, DULL, 2);

        assertThat(SwappedLabels.hint(verdicts)).isEmpty();
        assertThat(SwappedLabels.hint(List.of())).isEmpty();
    }

    @Test
    void saysThatLabelsAreMixedUp_whenNoTwoOfThemChangedPlaces() {
        Map.of(BAD, DULL, DULL, GOOD, GOOD, BAD)
                .forEach((truth, verdict) -> said(truth, verdict, 20));
        said(BAD, BAD, 3);

        assertThat(SwappedLabels.hint(verdicts).orElseThrow())
                .contains("look mixed up: the model so far agrees with 3 of the 63 held-out posts")
                .contains("chance alone would with 21");
    }

    private void said(SentimentLabel truth, SentimentLabel verdict, int times) {
        for (int i = 0; i < times; i++) {
            verdicts.add(new Trial.Judged(truth, new Sentiment(verdict, 0, 0.9)));
        }
    }
}
