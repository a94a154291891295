package io.sturmwarnung.core.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.learning.TrainingSet.Use;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class LeaningProperties {
    private static final TrainingSet SET = new TrainingSet("a", Use.WORDS, List.of());

    @Property(tries = 100)
    void staysWithinReason_andLeavesTheUsualClass(
            @ForAll long seed,
            @ForAll @IntRange(max = 60) int count,
            @ForAll @IntRange(min = 2, max = 4) int classes) {
        List<Leaning.Judged> texts = texts(new Random(seed), count, classes);

        double[] leaning = new Leaning(classes, 0, 1).fit(texts);

        assertThat(leaning).hasSize(classes);
        assertThat(leaning[1]).isEqualTo(1);
        for (double factor : leaning) {
            assertThat(factor).isBetween(0.49, 2.51);
        }
        assertThat(new Leaning(classes, 0, 1).fit(texts)).isEqualTo(leaning);
    }

    private static List<Leaning.Judged> texts(Random random, int count, int classes) {
        List<Leaning.Judged> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] probabilities = new double[classes];
            double total = 0;
            for (int c = 0; c < classes; c++) {
                probabilities[c] = random.nextDouble() + 0.01;
                total += probabilities[c];
            }
            for (int c = 0; c < classes; c++) {
                probabilities[c] /= total;
            }
            texts.add(new Leaning.Judged(SET, random.nextInt(classes), probabilities));
        }
        return texts;
    }
}
