package io.sturmwarnung.core.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Fits a {@link StackedModel}. The small model learns from margins of large ones that did not see
 * the text in question, so it knows how far they can be trusted.
 */
public final class StackedTrainer {
    /** LIBLINEAR's C for the large model, the best of 0.3, 0.7, 1 and 3 on German tweets. */
    private static final double WORDS_FREEDOM = 1;

    /** The small one has some twenty features a class and thousands of texts. */
    private static final double VERDICT_FREEDOM = 0.3;

    private static final int FOLDS = 5;
    private static final long SEED = 7;
    private static final long OUTER_SEED = 11;

    /** How often a text of a small set counts at most. */
    private static final int MOST_COPIES = 3;

    /** Leanings tried for the watched class; the others have 1. */
    private static final double[] LEANINGS = {
        0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.65, 1.8, 2, 2.2, 2.5
    };

    private final Shape shape;
    private final int watched;
    private final StackedModel shipped;

    /**
     * @param watched the class that matters most: what alerts rest on
     * @param shipped the model to adapt, or {@code null} to fit one from nothing
     */
    public StackedTrainer(Shape shape, int watched, StackedModel shipped) {
        this.shape = shape;
        this.watched = watched;
        this.shipped = shipped;
    }

    /**
     * Fits a model.
     *
     * @throws IllegalArgumentException if a mood has no example
     */
    public StackedModel fit(List<TrainingSet> sets) {
        return fitSamples(samples(sets));
    }

    /**
     * How good models are on texts that they did not learn from, by set: each of five parts is
     * judged by a model fitted to the others.
     */
    public Map<String, Quality> crossValidate(List<TrainingSet> sets) {
        List<Sample> samples = samples(sets);
        Map<String, Quality> qualities = new LinkedHashMap<>();
        Folds folds = new Folds(samples.size(), FOLDS, OUTER_SEED);
        for (int fold = 0; fold < folds.count(); fold++) {
            StackedModel model =
                    fitSamples(folds.outside(fold).stream().map(samples::get).toList());
            for (int i : folds.inside(fold)) {
                Sample sample = samples.get(i);
                Verdict verdict = model.judge(sample.plain());
                qualities
                        .computeIfAbsent(sample.set().name(), name -> new Quality(shape.classes()))
                        .add(sample.label(), verdict.label(), verdict.confidence());
            }
        }
        return qualities;
    }

    private StackedModel fitSamples(List<Sample> samples) {
        List<Sample> learnt =
                samples.stream().filter(sample -> sample.set().teachesWords()).toList();
        LinearModel words = fitWords(learnt);
        List<Example> inputs = new ArrayList<>(heldOut(learnt));
        List<Sample> ordered = new ArrayList<>(learnt);
        for (Sample sample : samples) {
            if (!sample.set().teachesWords()) {
                inputs.add(input(sample, words));
                ordered.add(sample);
            }
        }
        LinearModel verdict = fitVerdict(inputs, ordered);
        return new StackedModel(shape, shipped, words, verdict, leaning(verdict, inputs, ordered));
    }

    private List<Sample> samples(List<TrainingSet> sets) {
        List<Sample> samples = new ArrayList<>();
        for (TrainingSet set : sets) {
            for (LabelledEvidence text : set.texts()) {
                Evidence all = StackedModel.withShipped(shipped, text.evidence());
                samples.add(new Sample(set, text.evidence(), all, text.label()));
            }
        }
        return samples;
    }

    private LinearModel fitWords(List<Sample> samples) {
        List<Example> examples =
                samples.stream()
                        .map(sample -> new Example(sample.evidence().vector(), sample.label()))
                        .toList();
        return new LinearTrainer(shape.featuresWithShipped(), ngrams(), WORDS_FREEDOM)
                .fit(examples, shape.classes());
    }

    private int ngrams() {
        return Math.min(NgramFeatures.COUNT, shape.features());
    }

    /** Examples of small sets several times, so that the model suits all kinds of text. */
    private static List<Example> balanced(List<Example> examples, List<Sample> samples) {
        IdentityHashMap<TrainingSet, Integer> sizes = new IdentityHashMap<>();
        samples.forEach(sample -> sizes.merge(sample.set(), 1, Integer::sum));
        int largest = Collections.max(sizes.values());
        List<Example> balanced = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            int copies = Math.min(MOST_COPIES, largest / sizes.get(samples.get(i).set()));
            balanced.addAll(Collections.nCopies(copies, examples.get(i)));
        }
        return balanced;
    }

    /** What the small model reads of each text, from a large one that did not learn from it. */
    private List<Example> heldOut(List<Sample> samples) {
        Folds folds = new Folds(samples.size(), FOLDS, SEED);
        Example[] inputs = new Example[samples.size()];
        IntStream.range(0, folds.count())
                .parallel()
                .forEach(
                        fold -> {
                            List<Sample> others =
                                    folds.outside(fold).stream().map(samples::get).toList();
                            LinearModel words = fitWords(others);
                            for (int i : folds.inside(fold)) {
                                inputs[i] = input(samples.get(i), words);
                            }
                        });
        return List.of(inputs);
    }

    private Example input(Sample sample, LinearModel words) {
        double[] margins = words.margins(sample.evidence().vector());
        return new Example(
                StackedModel.verdictFeatures(shape, margins, sample.evidence()), sample.label());
    }

    private LinearModel fitVerdict(List<Example> inputs, List<Sample> samples) {
        return new LinearTrainer(shape.verdictFeatures(), 0, VERDICT_FREEDOM)
                .fit(balanced(inputs, samples), shape.classes());
    }

    /**
     * The leaning towards the watched class with the best sum of accuracy, macro-F1 and half the F1
     * of that class, each set counting the same.
     */
    private double[] leaning(LinearModel verdict, List<Example> inputs, List<Sample> samples) {
        List<double[]> probabilities =
                inputs.stream().map(input -> verdict.probabilities(input.vector())).toList();
        double[] best = new double[shape.classes()];
        double most = -1;
        for (double towards : LEANINGS) {
            double[] leaning = new double[shape.classes()];
            Arrays.fill(leaning, 1);
            leaning[watched] = towards;
            double merit = merit(leaning, probabilities, samples);
            if (merit > most) {
                most = merit;
                best = leaning;
            }
        }
        return best;
    }

    private double merit(double[] leaning, List<double[]> probabilities, List<Sample> samples) {
        IdentityHashMap<TrainingSet, Quality> qualities = new IdentityHashMap<>();
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            if (sample.set().leans()) {
                Verdict verdict = Verdict.of(probabilities.get(i), leaning);
                qualities
                        .computeIfAbsent(sample.set(), set -> new Quality(shape.classes()))
                        .add(sample.label(), verdict.label(), verdict.confidence());
            }
        }
        return qualities.values().stream()
                .mapToDouble(
                        quality -> quality.accuracy() + quality.macroF1() + quality.f1(watched) / 2)
                .sum();
    }

    /** A text as it is read, and with what a shipped model says of it. */
    private record Sample(TrainingSet set, Evidence plain, Evidence evidence, int label) {}
}
