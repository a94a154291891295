package io.sturmwarnung.core.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.learning.TrainingSet.Use;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class LeaningTest {
    private static final TrainingSet SET = new TrainingSet("a", Use.WORDS, List.of());
    private static final Leaning LEANING = new Leaning(3, 0, 1);

    @Test
    void leansTowardsRareClasses_thatAreJustNotLikeliest() {
        List<Leaning.Judged> texts = new ArrayList<>();
        add(texts, 800, 1, 0.15, 0.7, 0.15);
        add(texts, 100, 0, 0.4, 0.55, 0.05);
        add(texts, 60, 2, 0.05, 0.55, 0.4);

        double[] leaning = LEANING.fit(texts);

        assertThat(leaning[0]).isGreaterThan(1.35);
        assertThat(leaning[1]).isEqualTo(1);
        assertThat(leaning[2]).isGreaterThan(1.35);
        assertThat(texts)
                .allMatch(
                        text -> Verdict.of(text.probabilities(), leaning).label() == text.label());
    }

    @Test
    void leansAway_fromAClassThatIsSeenTooOften() {
        List<Leaning.Judged> texts = new ArrayList<>();
        add(texts, 300, 1, 0.05, 0.45, 0.5);
        add(texts, 100, 2, 0.05, 0.15, 0.8);
        add(texts, 100, 0, 0.8, 0.15, 0.05);

        assertThat(LEANING.fit(texts)[2]).isLessThan(0.9);
    }

    @Test
    void countsEachSetTheSame_howeverLarge() {
        List<Leaning.Judged> texts = new ArrayList<>();
        add(texts, 900, 0, 0.8, 0.1, 0.1);
        add(texts, 900, 1, 0.1, 0.8, 0.1);
        TrainingSet small = new TrainingSet("small", Use.CALIBRATION, List.of());
        for (int i = 0; i < 10; i++) {
            texts.add(new Leaning.Judged(small, 0, new double[] {0.38, 0.57, 0.05}));
            texts.add(new Leaning.Judged(small, 1, new double[] {0.1, 0.8, 0.1}));
        }

        assertThat(LEANING.fit(texts)[0]).isGreaterThan(1.5);
    }

    private static void add(
            List<Leaning.Judged> texts, int count, int label, double... probabilities) {
        for (int i = 0; i < count; i++) {
            texts.add(new Leaning.Judged(SET, label, probabilities));
        }
    }
}
