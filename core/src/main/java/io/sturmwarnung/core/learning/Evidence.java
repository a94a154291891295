package io.sturmwarnung.core.learning;

/**
 * What models read of one text.
 *
 * @param vector all its features: n-grams first, then others
 * @param core the few that carry over best from one kind of text to another, the same number always
 * @param register 1 for one kind of text, 0 for the other, such as long and short ones: the margins
 *     count differently in each
 * @param factors for each class the logarithm of a factor on its probability, told by rules that no
 *     model learns; {@code null} where they say nothing
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody, made for every post.
public record Evidence(FeatureVector vector, double[] core, double register, double[] factors) {

    /** Evidence of which no rule says anything. */
    public Evidence(FeatureVector vector, double[] core, double register) {
        this(vector, core, register, null);
    }
}
