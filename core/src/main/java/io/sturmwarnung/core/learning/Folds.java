package io.sturmwarnung.core.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Parts examples at random, the same way every time, so that each is judged by a model that did not
 * learn from it.
 */
public final class Folds {
    private final int[] fold;
    private final int count;

    /**
     * @param size how many examples there are
     * @param count into how many parts
     * @param seed another one parts them another way
     */
    public Folds(int size, int count, long seed) {
        this.count = count;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        fold = new int[size];
        for (int i = 0; i < size; i++) {
            fold[order.get(i)] = i % count;
        }
    }

    /** How many parts there are. */
    public int count() {
        return count;
    }

    /** The part that an example belongs to, from 0. */
    public int of(int example) {
        return fold[example];
    }

    /** The numbers of the examples in a part, in their order. */
    public List<Integer> inside(int part) {
        return where(part, true);
    }

    /** The numbers of all other examples, in their order. */
    public List<Integer> outside(int part) {
        return where(part, false);
    }

    private List<Integer> where(int part, boolean inside) {
        List<Integer> examples = new ArrayList<>();
        for (int i = 0; i < fold.length; i++) {
            if ((fold[i] == part) == inside) {
                examples.add(i);
            }
        }
        return examples;
    }
}
