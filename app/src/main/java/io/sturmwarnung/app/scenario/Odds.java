package io.sturmwarnung.app.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Outcomes with weights; the weights need not add up to one. */
final class Odds<T> {
    private final List<T> outcomes = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private double total;

    private Odds() {}

    static <T> Odds<T> of(T outcome, double weight) {
        return new Odds<T>().or(outcome, weight);
    }

    Odds<T> or(T outcome, double weight) {
        outcomes.add(outcome);
        weights.add(weight);
        total += weight;
        return this;
    }

    T pick(Random random) {
        double left = random.nextDouble() * total;
        for (int i = 0; i < outcomes.size() - 1; i++) {
            left -= weights.get(i);
            if (left < 0) {
                return outcomes.get(i);
            }
        }
        return outcomes.get(outcomes.size() - 1);
    }
}
