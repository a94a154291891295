package io.sturmwarnung.core.sentiment;

/**
 * The mood of a post towards the brand.
 *
 * @param label the verdict
 * @param score from -1 (hostile) to 1 (delighted), 0 if unscored: praise less complaint, each as
 *     likely as it is and weighted as the verdict weighs it, so that a negative post is never above
 *     0 and a positive one never below
 * @param confidence from 0 to 1: how sure the verdict is; 0 if unscored
 */
public record Sentiment(SentimentLabel label, double score, double confidence) {

    /** The verdict on a text in a language that is not supported. */
    public static final Sentiment UNSCORED = new Sentiment(SentimentLabel.UNSCORED, 0, 0);

    /** Whether the post is critical. */
    public boolean negative() {
        return label == SentimentLabel.NEGATIVE;
    }
}
