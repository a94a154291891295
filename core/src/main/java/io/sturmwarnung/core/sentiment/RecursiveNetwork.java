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
 * are those of CoreNLP's model; the calculation is the same in single precision. The tensor is
 * folded onto its symmetric half, and what a word adds to a pair whatever its neighbour is worked
 * out beforehand, which is what makes it fast enough for a stream. Linear in the number of words.
 */
final class RecursiveNetwork {
    /** How many moods the network tells apart, from very negative to very positive. */
    static final int CLASSES = 5;

    private static final String MODEL = "edu/stanford/nlp/models/sentiment/sentiment.ser.gz";

    private final int size;
    private final Map<String, NodeJoiner.Leaf> words = new HashMap<>();
    private final NodeJoiner.Leaf unknown;

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
        tensor = symmetric(model.getBinaryTensor("", ""), size);
        transform = columns(model.getBinaryTransform("", ""), 0, 2 * size);
        bias = columns(model.getBinaryTransform("", ""), 2 * size, 2 * size + 1);
        classification = rows(model.getUnaryClassification(""));
        unknown = leaf(tanh(model.getWordVector("\u0000")));
        model.wordVectors.forEach((word, vector) -> words.put(word, leaf(tanh(vector))));
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
        List<NodeJoiner.Leaf> leaves = forms.stream().map(this::leaf).toList();
        float[] level = new float[leaves.size() * size];
        for (int i = 0; i < leaves.size(); i++) {
            System.arraycopy(leaves.get(i).vector(), 0, level, i * size, size);
        }
        NodeJoiner joiner = new NodeJoiner(level, tensor, transform, bias);
        joiner.joinLeaves(leaves);
        for (int nodes = (leaves.size() + 1) / 2; nodes > 1; nodes = (nodes + 1) / 2) {
            joiner.joinNodes(nodes);
        }
        return classify(level);
    }

    private NodeJoiner.Leaf leaf(String form) {
        NodeJoiner.Leaf leaf = words.get(form);
        return leaf != null ? leaf : words.getOrDefault(form.toLowerCase(Locale.ROOT), unknown);
    }

    private NodeJoiner.Leaf leaf(float[] vector) {
        return new NodeJoiner.Leaf(vector, alone(vector, 0), alone(vector, size));
    }

    /**
     * The sum of all products of a pair's inputs in which no input of the other node takes part.
     */
    private float[] alone(float[] vector, int first) {
        float[] sum = new float[size];
        int last = 2 * size - 1;
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                float products = transform[(last - first - i) * size + k];
                for (int j = i; j < size; j++) {
                    products += vector[j] * tensor[first + i][(last - first - j) * size + k];
                }
                sum[k] += vector[i] * products;
            }
        }
        return sum;
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
}
