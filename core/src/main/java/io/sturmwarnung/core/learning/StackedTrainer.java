package io.sturmwarnung.core.learning;

import java.util.ArrayList;
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
    /**
     * LIBLINEAR's C for the large model: 1 is the best of 0.3, 0.7, 1 and 3 on 12,000 German
     * tweets, 3 on 1,200. It weighs the sum over all texts, so fewer need more of it.
     */
    private static final double LEAST_FREEDOM = 1;

    private static final double MOST_FREEDOM = 3;
    private static final double TEXTS_FOR_LEAST_FREEDOM = 4000;

    /** The small one has a few dozen features a class and thousands of texts. */
    private static final double VERDICT_FREEDOM = 0.3;

    private static final int FOLDS = 5;
    private static final long SEED = 7;
    private static final long OUTER_SEED = 11;

    /** How often a text of a small set counts at most. */
    private static final int MOST_COPIES = 3;

    /**
     * Texts that teach no words show what words of other texts are worth, as those of users will:
     * they count twice.
     */
    private static final int COPIES_FOR_CALIBRATION = 2;

    private final Shape shape;
    private final Leaning leaning;
    private final StackedModel shipped;

    /**
     * @param watched the class that matters most: what alerts rest on
     * @param usual the class to choose where nothing speaks for another
     * @param shipped the model to adapt, or {@code null} to fit one from nothing
     */
    public StackedTrainer(Shape shape, int watched, int usual, StackedModel shipped) {
        this.shape = shape;
        leaning = new Leaning(shape.classes(), watched, usual);
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
        double freedom =
                Math.clamp(TEXTS_FOR_LEAST_FREEDOM / examples.size(), LEAST_FREEDOM, MOST_FREEDOM);
        return new LinearTrainer(shape.featuresWithShipped(), ngrams(), freedom)
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
            TrainingSet set = samples.get(i).set();
            int copies = Math.min(MOST_COPIES, largest / sizes.get(set));
            copies *= set.teachesWords() ? 1 : COPIES_FOR_CALIBRATION;
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

    private double[] leaning(LinearModel verdict, List<Example> inputs, List<Sample> samples) {
        List<Leaning.Judged> judged = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            if (sample.set().leans()) {
                double[] probabilities = verdict.probabilities(inputs.get(i).vector());
                judged.add(new Leaning.Judged(sample.set(), sample.label(), probabilities));
            }
        }
        return leaning.fit(judged);
    }

    /** A text as it is read, and with what a shipped model says of it. */
    private record Sample(TrainingSet set, Evidence plain, Evidence evidence, int label) {}
}
