package io.sturmwarnung.core.sentiment;

import java.util.Arrays;
import java.util.List;

/**
 * Joins neighbours on one level of a tree, in place: the nodes 2i and 2i + 1 become node i. Two
 * pairs at once read the tensor once for both, and reading it is what takes the time.
 */
final class NodeJoiner {
    private final int size;
    private final float[] level;
    private final float[][] tensor;
    private final float[] transform;
    private final float[] bias;
    private final float[] partial;
    private final float[] otherPartial;
    private final float[] sum;

    /**
     * Joins nodes with the parameters of a network, see {@link RecursiveNetwork}.
     *
     * @param level the vectors of all nodes, one after the other
     */
    NodeJoiner(float[] level, float[][] tensor, float[] transform, float[] bias) {
        this.size = bias.length;
        this.level = level;
        this.tensor = tensor;
        this.transform = transform;
        this.bias = bias;
        this.partial = new float[transform.length];
        this.otherPartial = new float[transform.length];
        this.sum = new float[size];
    }

    /** Of two words only the products of the one with the other are left to be added. */
    void joinLeaves(List<Leaf> leaves) {
        int pairs = leaves.size() / 2;
        for (int pair = 0; pair < pairs; pair += 2) {
            Arrays.fill(partial, 0, size * size, 0);
            Arrays.fill(otherPartial, 0, size * size, 0);
            boolean two = pair + 1 < pairs;
            multiply(pair, two, size, size * size);
            finishLeaves(leaves, pair, partial);
            if (two) {
                finishLeaves(leaves, pair + 1, otherPartial);
            }
        }
        keepLast(leaves.size());
    }

    void joinNodes(int nodes) {
        int pairs = nodes / 2;
        for (int pair = 0; pair < pairs; pair += 2) {
            System.arraycopy(transform, 0, partial, 0, partial.length);
            System.arraycopy(transform, 0, otherPartial, 0, otherPartial.length);
            boolean two = pair + 1 < pairs;
            multiply(pair, two, 2 * size, transform.length);
            finish(pair, 0, bias, partial);
            if (two) {
                finish(pair + 1, 0, bias, otherPartial);
            }
        }
        keepLast(nodes);
    }

    /** Scales the tensor's rows, as far as asked for, by the first inputs of one or two pairs. */
    private void multiply(int pair, boolean two, int inputs, int length) {
        int from = 2 * pair * size;
        int other = from + 2 * size;
        for (int i = 0; i < inputs; i++) {
            int end = Math.min(length, tensor[i].length);
            if (two) {
                addScaled(partial, otherPartial, tensor[i], end, level[from + i], level[other + i]);
            } else {
                addScaled(partial, tensor[i], end, level[from + i]);
            }
        }
    }

    private void finishLeaves(List<Leaf> leaves, int pair, float[] products) {
        float[] left = leaves.get(2 * pair).left();
        float[] right = leaves.get(2 * pair + 1).right();
        float[] begun = new float[size];
        for (int k = 0; k < size; k++) {
            begun[k] = bias[k] + left[k] + right[k];
        }
        finish(pair, size, begun, products);
    }

    private void finish(int pair, int firstInput, float[] begun, float[] products) {
        System.arraycopy(begun, 0, sum, 0, size);
        int from = 2 * pair * size;
        int last = 2 * size - 1;
        for (int i = firstInput; i <= last; i++) {
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

    /** The last of an odd number of nodes goes up a level as it is. */
    private void keepLast(int nodes) {
        if (nodes % 2 == 1) {
            System.arraycopy(level, (nodes - 1) * size, level, nodes / 2 * size, size);
        }
    }

    /** A long loop from 0 in all arrays: only such become vector instructions. */
    private static void addScaled(float[] sum, float[] weights, int end, float factor) {
        for (int i = 0; i < end; i++) {
            sum[i] += factor * weights[i];
        }
    }

    private static void addScaled(
            float[] sum, float[] other, float[] weights, int end, float factor, float otherFactor) {
        for (int i = 0; i < end; i++) {
            float weight = weights[i];
            sum[i] += factor * weight;
            other[i] += otherFactor * weight;
        }
    }

    /** A word's meaning, and what it adds to a pair as the left or right one of any two. */
    @SuppressWarnings("ArrayRecordComponent") // Made once a word, and read only here.
    record Leaf(float[] vector, float[] left, float[] right) {}
}
