package io.sturmwarnung.core.sentiment;

import edu.stanford.nlp.neural.SimpleTensor;
import edu.stanford.nlp.sentiment.SentimentModel;

import org.ejml.simple.SimpleMatrix;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * CoreNLP's recursive neural tensor network for English (Socher et al. 2013) over a balanced binary
 * tree in place of a parse: neighbours are joined pairwise until one vector is left. The parameters
 * are those of CoreNLP's model; the calculation is the same in single precision, with the tensor
 * folded onto its symmetric half, which is what makes it fast enough for a stream. Linear in the
 * number of words.
 */
final class RecursiveNetwork {
    /** How many moods the network tells apart, from very negative to very positive. */
    static final int CLASSES = 5;

    private static final String MODEL = "edu/stanford/nlp/models/sentiment/sentiment.ser.gz";

    private final int size;
    private final Map<String, float[]> words = new HashMap<>();
    private final float[] unknown;

    /**
     * For each input i, the weights of its products with the inputs j ≥ i on each output, the last
     * input first: so all rows begin with the same inputs.
     */
    private final float[][] tensor;

    private final float[] transform;
    private final float[] bias;
    private final float[][] classification;

    private RecursiveNetwork(SentimentModel model) {
        size = model.numHid;
        for (Map.Entry<String, SimpleMatrix> word : model.wordVectors.entrySet()) {
            words.put(word.getKey(), tanh(word.getValue()));
        }
        unknown = tanh(model.getWordVector("\u0000"));
        tensor = symmetric(model.getBinaryTensor("", ""), size);
        transform = columns(model.getBinaryTransform("", ""), 0, 2 * size);
        bias = columns(model.getBinaryTransform("", ""), 2 * size, 2 * size + 1);
        classification = rows(model.getUnaryClassification(""));
    }

    /** The English model that comes with CoreNLP; {@code IllegalStateException} without it. */
    static RecursiveNetwork english() {
        return English.NETWORK;
    }

    /** Read when it is asked for first: it takes about a second. */
    private static final class English {
        private static final RecursiveNetwork NETWORK =
                new RecursiveNetwork(SentimentModel.loadSerialized(MODEL));
    }

    /**
     * The probabilities of the {@value #CLASSES} moods of a text.
     *
     * @param forms its words as they are written; all moods are equally likely if there is none
     */
    double[] moods(List<String> forms) {
        if (forms.isEmpty()) {
            return new double[] {0.2, 0.2, 0.2, 0.2, 0.2};
        }
        float[] level = new float[forms.size() * size];
        for (int i = 0; i < forms.size(); i++) {
            System.arraycopy(vector(forms.get(i)), 0, level, i * size, size);
        }
        Joiner joiner = new Joiner(level);
        int nodes = forms.size();
        while (nodes > 1) {
            int pairs = nodes / 2;
            for (int i = 0; i + 1 < pairs; i += 2) {
                joiner.joinTwoPairs(i);
            }
            if (pairs % 2 == 1) {
                joiner.joinPair(pairs - 1);
            }
            if (nodes % 2 == 1) {
                System.arraycopy(level, (nodes - 1) * size, level, pairs * size, size);
            }
            nodes = (nodes + 1) / 2;
        }
        return classify(level);
    }

    private float[] vector(String form) {
        float[] vector = words.get(form);
        return vector != null ? vector : words.getOrDefault(form.toLowerCase(Locale.ROOT), unknown);
    }

    private double[] classify(float[] vector) {
        double[] moods = new double[CLASSES];
        double total = 0;
        for (int c = 0; c < CLASSES; c++) {
            double sum = classification[c][size];
            for (int k = 0; k < size; k++) {
                sum += classification[c][k] * vector[k];
            }
            moods[c] = Math.exp(sum);
            total += moods[c];
        }
        for (int c = 0; c < CLASSES; c++) {
            moods[c] /= total;
        }
        return moods;
    }

    private static float[] tanh(SimpleMatrix vector) {
        float[] values = new float[vector.getNumElements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.tanh(vector.get(i));
        }
        return values;
    }

    /** Both orders of two inputs are added up, so each input needs those from itself on alone. */
    private static float[][] symmetric(SimpleTensor tensor, int size) {
        int last = 2 * size - 1;
        float[][] rows = new float[last + 1][];
        for (int i = 0; i <= last; i++) {
            rows[i] = new float[(last + 1 - i) * size];
            for (int j = i; j <= last; j++) {
                for (int k = 0; k < size; k++) {
                    SimpleMatrix slice = tensor.getSlice(k);
                    double weight = slice.get(i, j) + (i == j ? 0 : slice.get(j, i));
                    rows[i][(last - j) * size + k] = (float) weight;
                }
            }
        }
        return rows;
    }

    /** The columns of a matrix, the last one first. */
    private static float[] columns(SimpleMatrix matrix, int from, int to) {
        float[] values = new float[(to - from) * matrix.numRows()];
        int at = 0;
        for (int column = to - 1; column >= from; column--) {
            for (int row = 0; row < matrix.numRows(); row++) {
                values[at++] = (float) matrix.get(row, column);
            }
        }
        return values;
    }

    private static float[][] rows(SimpleMatrix matrix) {
        float[][] values = new float[matrix.numRows()][matrix.numCols()];
        for (int row = 0; row < matrix.numRows(); row++) {
            for (int column = 0; column < matrix.numCols(); column++) {
                values[row][column] = (float) matrix.get(row, column);
            }
        }
        return values;
    }

    /**
     * Joins neighbours on one level of a tree, in place: the nodes 2i and 2i + 1 become node i. Two
     * pairs at once read the tensor once for both, and reading it is what takes the time.
     */
    private final class Joiner {
        private final float[] level;
        private final float[] partial = new float[transform.length];
        private final float[] otherPartial = new float[transform.length];
        private final float[] sum = new float[size];

        Joiner(float[] level) {
            this.level = level;
        }

        void joinTwoPairs(int pair) {
            System.arraycopy(transform, 0, partial, 0, partial.length);
            System.arraycopy(transform, 0, otherPartial, 0, otherPartial.length);
            int from = 2 * pair * size;
            int other = from + 2 * size;
            for (int i = 0; i < 2 * size; i++) {
                addScaled(partial, otherPartial, tensor[i], level[from + i], level[other + i]);
            }
            finish(pair, partial);
            finish(pair + 1, otherPartial);
        }

        void joinPair(int pair) {
            System.arraycopy(transform, 0, partial, 0, partial.length);
            int from = 2 * pair * size;
            for (int i = 0; i < 2 * size; i++) {
                addScaled(partial, tensor[i], level[from + i]);
            }
            finish(pair, partial);
        }

        private void finish(int pair, float[] products) {
            System.arraycopy(bias, 0, sum, 0, size);
            int from = 2 * pair * size;
            int last = 2 * size - 1;
            for (int i = 0; i <= last; i++) {
                float factor = level[from + i];
                int begin = (last - i) * size;
                for (int k = 0; k < size; k++) {
                    sum[k] += factor * products[begin + k];
                }
            }
            for (int k = 0; k < size; k++) {
                level[pair * size + k] = (float) Math.tanh(sum[k]);
            }
        }

        /** A long loop from 0 in all arrays: only such become vector instructions. */
        private static void addScaled(float[] sum, float[] weights, float factor) {
            for (int i = 0; i < weights.length; i++) {
                sum[i] += factor * weights[i];
            }
        }

        private static void addScaled(
                float[] sum, float[] other, float[] weights, float factor, float otherFactor) {
            for (int i = 0; i < weights.length; i++) {
                float weight = weights[i];
                sum[i] += factor * weight;
                other[i] += otherFactor * weight;
            }
        }
    }
}
