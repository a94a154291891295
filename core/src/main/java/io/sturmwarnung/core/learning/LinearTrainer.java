package io.sturmwarnung.core.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;

import java.util.Arrays;
import java.util.List;

/**
 * Fits a {@link LinearModel} by regularised logistic regression (LIBLINEAR, Fan et al. 2008).
 * Features of n-grams are weighted by how few texts have them; those of a single text are left out.
 * The weighting becomes part of the model. The same examples in the same order give the same model.
 */
public final class LinearTrainer {
    /** How exactly the optimum is sought; finer changes no figure's third digit. */
    private static final double TOLERANCE = 0.01;

    private static final int FEWEST_TEXTS = 2;

    private final int features;
    private final int ngrams;
    private final double freedom;

    /**
     * @param features how many features there are, numbered from 0
     * @param ngrams how many of them, from 0 on, are n-grams to be weighted by rarity
     * @param freedom LIBLINEAR's cost C: more of it fits the examples more closely
     */
    public LinearTrainer(int features, int ngrams, double freedom) {
        this.features = features;
        this.ngrams = ngrams;
        this.freedom = freedom;
    }

    /**
     * Fits a model.
     *
     * @param classes how many classes there are; each needs an example
     * @throws IllegalArgumentException if there is no example of a class
     */
    public LinearModel fit(List<Example> examples, int classes) {
        double[] rarity = rarity(examples);
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = features;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        for (int i = 0; i < problem.l; i++) {
            problem.x[i] = nodes(examples.get(i).vector(), rarity);
            problem.y[i] = examples.get(i).label();
        }
        Linear.disableDebugOutput();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, freedom, TOLERANCE));
        if (model.getNrClass() != classes) {
            throw new IllegalArgumentException(
                    "examples of %d classes, %d needed".formatted(model.getNrClass(), classes));
        }
        return new LinearModel(weights(model, rarity));
    }

    private double[] rarity(List<Example> examples) {
        double[] rarity = new double[features];
        for (Example example : examples) {
            FeatureVector vector = example.vector();
            for (int i = 0; i < vector.size(); i++) {
                rarity[vector.feature(i)]++;
            }
        }
        for (int feature = 0; feature < ngrams; feature++) {
            double texts = rarity[feature];
            boolean kept = texts >= FEWEST_TEXTS;
            rarity[feature] = kept ? 0.25 + Math.log((1 + examples.size()) / (1 + texts)) / 4 : 0;
        }
        Arrays.fill(rarity, ngrams, features, 1);
        return rarity;
    }

    private static Feature[] nodes(FeatureVector vector, double[] rarity) {
        Feature[] nodes = new Feature[vector.size()];
        int size = 0;
        for (int i = 0; i < nodes.length; i++) {
            double value = vector.value(i) * rarity[vector.feature(i)];
            if (value != 0) {
                nodes[size++] = new FeatureNode(vector.feature(i) + 1, value);
            }
        }
        Feature[] sorted = Arrays.copyOf(nodes, size);
        Arrays.sort(sorted, (a, b) -> Integer.compare(a.getIndex(), b.getIndex()));
        return sorted;
    }

    /** LIBLINEAR keeps the weights of all classes of a feature together, and one row of two. */
    private float[][] weights(Model model, double[] rarity) {
        int classes = model.getNrClass();
        int rows = classes == 2 ? 1 : classes;
        double[] fitted = model.getFeatureWeights();
        float[][] weights = new float[classes][features];
        for (int row = 0; row < rows; row++) {
            int label = model.getLabels()[row];
            for (int feature = 0; feature < features; feature++) {
                double weight = fitted[feature * rows + row] * rarity[feature];
                weights[label][feature] = (float) weight;
                if (classes == 2) {
                    weights[1 - label][feature] = (float) -weight;
                }
            }
        }
        return weights;
    }
}
