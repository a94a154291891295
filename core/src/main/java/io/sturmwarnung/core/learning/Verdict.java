package io.sturmwarnung.core.learning;

/**
 * What a model makes of a text.
 *
 * @param label the number of the class chosen
 * @param probabilities how likely each class is; they add up to 1. The class chosen need not be the
 *     likeliest: rare ones may be worth more
 * @param preferences the probabilities weighted by what classes are worth, adding up to 1: the
 *     class chosen has the largest
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody, made for every post.
public record Verdict(int label, double[] probabilities, double[] preferences) {

    static Verdict of(double[] probabilities, double[] leaning) {
        double[] preferences = new double[probabilities.length];
        int best = 0;
        double total = 0;
        for (int c = 0; c < probabilities.length; c++) {
            preferences[c] = probabilities[c] * leaning[c];
            total += preferences[c];
            best = preferences[c] > preferences[best] ? c : best;
        }
        for (int c = 0; c < preferences.length; c++) {
            preferences[c] /= total;
        }
        return new Verdict(best, probabilities, preferences);
    }

    /** The probability that the choice is right. */
    public double confidence() {
        return probabilities[label];
    }
}
