package io.sturmwarnung.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Finds how far to lean towards rare classes: for each class a factor on its probability before the
 * largest wins. Good is what has the best sum of accuracy, macro-F1 and the F1 of the watched
 * class, each set of texts counting the same. Of all leanings that are as good as the best but for
 * chance the middle is taken, for few texts of a class make the best one a matter of luck.
 */
final class Leaning {
    /** Towards the watched class, from half to two and a half times. */
    private static final double[] TOWARDS_WATCHED = {
        0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.65, 1.8, 2, 2.2, 2.5
    };

    /** Towards others; more than twice would find every rare text, and too much beside. */
    private static final double[] TOWARDS_OTHERS = {0.7, 0.85, 1, 1.2, 1.4, 1.7, 2};

    private final int classes;
    private final int watched;
    private final int usual;

    /**
     * @param watched the class that matters most
     * @param usual the class that nobody leans towards: its factor is 1
     */
    Leaning(int classes, int watched, int usual) {
        this.classes = classes;
        this.watched = watched;
        this.usual = usual;
    }

    /** A text whose probabilities come from a model that did not learn its words. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    record Judged(TrainingSet set, int label, double[] probabilities) {}

    /** The leaning for each class. */
    double[] fit(List<Judged> texts) {
        List<double[]> leanings = leanings();
        double[] merits = new double[leanings.size()];
        for (int i = 0; i < merits.length; i++) {
            merits[i] = merit(leanings.get(i), texts);
        }
        // A share counted in n texts is off by at most about half of this by chance.
        double chance = 1 / Math.sqrt(Math.max(1, texts.size()));
        double enough = Arrays.stream(merits).max().orElseThrow() - chance;
        double[] middle = new double[classes];
        int count = 0;
        for (int i = 0; i < merits.length; i++) {
            if (merits[i] >= enough) {
                count++;
                for (int c = 0; c < classes; c++) {
                    middle[c] += Math.log(leanings.get(i)[c]);
                }
            }
        }
        for (int c = 0; c < classes; c++) {
            middle[c] = Math.exp(middle[c] / count);
        }
        return middle;
    }

    private List<double[]> leanings() {
        double[] none = new double[classes];
        Arrays.fill(none, 1);
        List<double[]> leanings = List.of(none);
        for (int c = 0; c < classes; c++) {
            if (c != usual) {
                leanings = with(leanings, c, c == watched ? TOWARDS_WATCHED : TOWARDS_OTHERS);
            }
        }
        return leanings;
    }

    private static List<double[]> with(List<double[]> leanings, int label, double[] factors) {
        List<double[]> all = new ArrayList<>();
        for (double[] leaning : leanings) {
            for (double factor : factors) {
                double[] changed = leaning.clone();
                changed[label] = factor;
                all.add(changed);
            }
        }
        return all;
    }

    private double merit(double[] leaning, List<Judged> texts) {
        IdentityHashMap<TrainingSet, Quality> qualities = new IdentityHashMap<>();
        for (Judged text : texts) {
            Verdict verdict = Verdict.of(text.probabilities(), leaning);
            qualities
                    .computeIfAbsent(text.set(), set -> new Quality(classes))
                    .add(text.label(), verdict.label(), verdict.confidence());
        }
        return merit(qualities.values());
    }

    private double merit(Collection<Quality> qualities) {
        return qualities.stream()
                .mapToDouble(
                        quality -> quality.accuracy() + quality.macroF1() + quality.f1(watched))
                .average()
                .orElse(0);
    }
}
