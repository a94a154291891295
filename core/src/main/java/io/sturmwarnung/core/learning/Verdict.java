package io.sturmwarnung.core.learning;

/**
 * What a model makes of a text.
 *
 * @param label the number of the class chosen
 * @param probabilities how likely each class is; they add up to 1. The class chosen need not be the
 *     likeliest: rare ones may be worth more
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody, made for every post.
public record Verdict(int label, double[] probabilities) {

    static Verdict of(double[] probabilities, double[] leaning) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            if (probabilities[c] * leaning[c] > probabilities[best] * leaning[best]) {
                best = c;
            }
        }
        return new Verdict(best, probabilities);
    }

    /** The probability that the choice is right. */
    public double confidence() {
        return probabilities[label];
    }
}
