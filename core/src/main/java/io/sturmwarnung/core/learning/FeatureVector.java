package io.sturmwarnung.core.learning;

import java.util.Arrays;

/** What a model reads of one text: pairs of a feature's number and its value, in any order. */
public final class FeatureVector {
    private int[] features = new int[256];
    private float[] values = new float[256];
    private int size;

    /** Adds a feature; zeros are left out. A feature added twice counts twice. */
    public void add(int feature, double value) {
        if (value == 0) {
            return;
        }
        if (size == features.length) {
            features = Arrays.copyOf(features, 2 * size + 1);
            values = Arrays.copyOf(values, 2 * size + 1);
        }
        features[size] = feature;
        values[size++] = (float) value;
    }

    /** How many pairs there are. */
    public int size() {
        return size;
    }

    /** The value of one feature, 0 if it is not there; looks at the last pairs first. */
    public double valueOf(int feature) {
        for (int i = size - 1; i >= 0 && i >= size - 64; i--) {
            if (features[i] == feature) {
                return values[i];
            }
        }
        return 0;
    }

    int feature(int at) {
        return features[at];
    }

    float value(int at) {
        return values[at];
    }

    /** Multiplies the values from a pair on, to norm what was added since. */
    void scale(int from, double factor) {
        for (int i = from; i < size; i++) {
            values[i] *= (float) factor;
        }
    }

    /** A copy that takes no more room than it needs. */
    public FeatureVector trimmed() {
        return copyWithRoom(0);
    }

    /** A copy to which so many features can be added without growing. */
    public FeatureVector copyWithRoom(int more) {
        FeatureVector copy = new FeatureVector();
        copy.features = Arrays.copyOf(features, size + more);
        copy.values = Arrays.copyOf(values, size + more);
        copy.size = size;
        return copy;
    }
}
