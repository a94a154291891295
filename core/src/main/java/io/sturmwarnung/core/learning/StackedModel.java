package io.sturmwarnung.core.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Classifies texts in two steps (stacking, Wolpert 1992). A large linear model over all features
 * gives a margin for each class; a small one of a few dozen numbers weighs these against the core
 * features, and makes them probabilities that can be believed. A model adapted to other texts reads
 * what the shipped one says as well.
 */
public final class StackedModel {
    /** No margin beyond counts: the logarithm of odds of 150 to 1. */
    private static final double FARTHEST = 5;

    /** What rules speak for is not as unlikely as a model may believe. */
    private static final double LEAST_LIKELY = 0.05;

    private final Shape shape;
    private final StackedModel shipped;
    private final LinearModel words;
    private final LinearModel verdict;
    private final double[] leaning;

    /**
     * @param shipped the model that this one adapts, or {@code null}
     * @param leaning for each class a factor on its probability before the largest wins
     */
    StackedModel(
            Shape shape,
            StackedModel shipped,
            LinearModel words,
            LinearModel verdict,
            double[] leaning) {
        this.shape = shape;
        this.shipped = shipped;
        this.words = words;
        this.verdict = verdict;
        this.leaning = leaning.clone();
    }

    /** What the model makes of a text. */
    public Verdict judge(Evidence evidence) {
        return Verdict.of(judged(evidence), leaning);
    }

    /** Rules mend what the shipped model says; what own labels have taught stands above them. */
    private double[] judged(Evidence evidence) {
        double[] probabilities = probabilities(evidence);
        return shipped == null ? weighted(probabilities, evidence.factors()) : probabilities;
    }

    /** Rules may turn a verdict round; one they agree with becomes no surer. */
    private static double[] weighted(double[] probabilities, double[] factors) {
        if (factors == null || likeliest(factors) == likeliest(probabilities)) {
            return probabilities;
        }
        double[] weighted = new double[probabilities.length];
        double total = 0;
        for (int c = 0; c < weighted.length; c++) {
            double probability =
                    factors[c] > 0 ? Math.max(LEAST_LIKELY, probabilities[c]) : probabilities[c];
            weighted[c] = probability * Math.exp(factors[c]);
            total += weighted[c];
        }
        for (int c = 0; c < weighted.length; c++) {
            weighted[c] /= total;
        }
        return weighted;
    }

    private static int likeliest(double[] values) {
        int best = 0;
        for (int c = 1; c < values.length; c++) {
            best = values[c] > values[best] ? c : best;
        }
        return best;
    }

    private double[] probabilities(Evidence evidence) {
        Evidence all = withShipped(shipped, evidence);
        return verdict.probabilities(verdictFeatures(shape, words.margins(all.vector()), all));
    }

    /** Adds to the evidence what a shipped model, if there is one, says of it. */
    static Evidence withShipped(StackedModel shipped, Evidence evidence) {
        if (shipped == null) {
            return evidence;
        }
        FeatureVector vector = evidence.vector().trimmed();
        double[] probabilities = shipped.judged(evidence);
        for (int c = 0; c < probabilities.length; c++) {
            vector.add(shipped.shape.features() + c, logOdds(probabilities[c]) / 2);
        }
        return new Evidence(vector, evidence.core(), evidence.register(), evidence.factors());
    }

    private static double logOdds(double probability) {
        return bounded(Math.log(probability / (1 - probability)));
    }

    private static double bounded(double margin) {
        return Math.max(-FARTHEST, Math.min(FARTHEST, margin));
    }

    /** What the small model reads of a text, given the margins of the large one. */
    static FeatureVector verdictFeatures(Shape shape, double[] margins, Evidence evidence) {
        FeatureVector vector = new FeatureVector();
        int classes = shape.classes();
        for (int c = 0; c < classes; c++) {
            double margin = bounded(margins[c]);
            vector.add(c, margin);
            vector.add(classes + c, evidence.register() * margin);
        }
        int next = 2 * classes;
        for (double feature : evidence.core()) {
            vector.add(next++, feature);
        }
        vector.add(next++, evidence.register() * evidence.core()[0]);
        for (int c = 0; c < classes; c++) {
            vector.add(next++, evidence.vector().valueOf(shape.features() + c));
        }
        return vector;
    }

    /** Writes the model; reading it gives the same but for rounding. */
    public void write(DataOutput out) throws IOException {
        out.writeBoolean(shipped != null);
        if (shipped != null) {
            shipped.write(out);
        }
        words.write(out);
        verdict.write(out);
        for (double factor : leaning) {
            out.writeDouble(factor);
        }
    }

    /** Reads what {@link #write} wrote; {@link IOException} if it is something else. */
    public static StackedModel read(DataInput in, Shape shape) throws IOException {
        StackedModel shipped = in.readBoolean() ? read(in, shape) : null;
        LinearModel words = read(in, shape, shape.featuresWithShipped());
        LinearModel verdict = read(in, shape, shape.verdictFeatures());
        double[] leaning = new double[shape.classes()];
        for (int c = 0; c < leaning.length; c++) {
            leaning[c] = in.readDouble();
        }
        return new StackedModel(shape, shipped, words, verdict, leaning);
    }

    private static LinearModel read(DataInput in, Shape shape, int features) throws IOException {
        LinearModel model = LinearModel.read(in);
        if (model.classes() != shape.classes() || model.features() != features) {
            throw new IOException(
                    "a model of %d classes and %d features, expected %d and %d"
                            .formatted(
                                    model.classes(), model.features(), shape.classes(), features));
        }
        return model;
    }
}
