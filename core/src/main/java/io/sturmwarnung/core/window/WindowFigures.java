package io.sturmwarnung.core.window;

/**
 * What was counted in one sliding window. The brand's own posts are not counted.
 *
 * @param volume mentions
 * @param scored mentions in a supported language
 * @param negative critical mentions
 * @param offensive offensive mentions
 * @param reposts mentions that pass on another post
 * @param reach followers or views of all mentions added up
 * @param authors distinct accounts
 * @param criticalAuthors distinct accounts of critical mentions
 */
public record WindowFigures(
        long volume,
        long scored,
        long negative,
        long offensive,
        long reposts,
        long reach,
        long authors,
        long criticalAuthors) {

    /** An empty window. */
    public static final WindowFigures EMPTY = new WindowFigures(0, 0, 0, 0, 0, 0, 0, 0);

    /** Critical mentions as a share of the scored ones, 0 if there are none. */
    public double negativeShare() {
        return scored == 0 ? 0 : (double) negative / scored;
    }

    /** Offensive mentions as a share of all, 0 if there are none. */
    public double offensiveShare() {
        return volume == 0 ? 0 : (double) offensive / volume;
    }
}
