package io.sturmwarnung.core.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A linear classifier of one weight for each feature and class. Each class is a logistic regression
 * against all others.
 */
public final class LinearModel {
    /** Weights are stored in steps of 1/{@value}; what is nearer to 0 is not stored at all. */
    private static final int STEPS = 256;

    private final int classes;

    /**
     * The weights of one feature for all classes lie together, so that they are fetched at once.
     */
    private final float[] weights;

    /**
     * @param weights for each class the weight of each feature; copied
     */
    LinearModel(float[][] weights) {
        this(weights.length, new float[weights.length * weights[0].length]);
        for (int c = 0; c < classes; c++) {
            for (int feature = 0; feature < weights[c].length; feature++) {
                this.weights[feature * classes + c] = weights[c][feature];
            }
        }
    }

    private LinearModel(int classes, float[] weights) {
        this.classes = classes;
        this.weights = weights;
    }

    /** How many classes there are, numbered from 0. */
    public int classes() {
        return classes;
    }

    /** How many features there are, numbered from 0. */
    public int features() {
        return weights.length / classes;
    }

    /** For each class how clearly a text belongs to it: the logarithm of the odds. */
    public double[] margins(FeatureVector vector) {
        double[] margins = new double[classes];
        for (int i = 0; i < vector.size(); i++) {
            int first = vector.feature(i) * classes;
            float value = vector.value(i);
            for (int c = 0; c < classes; c++) {
                margins[c] += weights[first + c] * value;
            }
        }
        return margins;
    }

    /** For each class the probability that a text belongs to it; they add up to 1. */
    public double[] probabilities(FeatureVector vector) {
        double[] probabilities = margins(vector);
        double total = 0;
        for (int c = 0; c < probabilities.length; c++) {
            probabilities[c] = 1 / (1 + Math.exp(-probabilities[c]));
            total += probabilities[c];
        }
        for (int c = 0; c < probabilities.length; c++) {
            probabilities[c] /= total;
        }
        return probabilities;
    }

    /** Writes the model; reading it gives the same but for rounding. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(classes());
        out.writeInt(features());
        int last = -1;
        for (int feature = 0; feature < features(); feature++) {
            if (isStored(feature)) {
                out.writeInt(feature - last);
                last = feature;
                for (int c = 0; c < classes; c++) {
                    out.writeShort(stored(weights[feature * classes + c]));
                }
            }
        }
        out.writeInt(0);
    }

    /** Reads what {@link #write} wrote; {@link IOException} if it is something else. */
    public static LinearModel read(DataInput in) throws IOException {
        int classes = in.readInt();
        int features = in.readInt();
        if (classes < 2 || classes > 100 || features < 1 || features > 1 << 24) {
            throw new IOException("%d classes, %d features".formatted(classes, features));
        }
        float[] weights = new float[classes * features];
        int feature = -1;
        for (int step = in.readInt(); step != 0; step = in.readInt()) {
            feature += step;
            if (step < 0 || feature >= features) {
                throw new IOException("feature %d of %d".formatted(feature, features));
            }
            for (int c = 0; c < classes; c++) {
                weights[feature * classes + c] = in.readShort() / (float) STEPS;
            }
        }
        return new LinearModel(classes, weights);
    }

    private boolean isStored(int feature) {
        for (int c = 0; c < classes; c++) {
            if (stored(weights[feature * classes + c]) != 0) {
                return true;
            }
        }
        return false;
    }

    private static int stored(float weight) {
        int steps = Math.round(weight * STEPS);
        return Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, steps));
    }
}
