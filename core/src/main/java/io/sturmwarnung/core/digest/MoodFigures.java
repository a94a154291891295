package io.sturmwarnung.core.digest;

/**
 * How a brand was spoken of.
 *
 * @param mentions all, without own posts
 * @param scored mentions in a supported language
 * @param critical critical mentions
 */
public record MoodFigures(long mentions, long scored, long critical) {

    /** Critical mentions as a share of the scored ones from 0 to 1; 0 if none is scored. */
    public double criticalShare() {
        return scored == 0 ? 0 : (double) critical / scored;
    }
}
