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
 * @param scoredMilli confidence in the mood of the scored mentions added up, in thousandths
 * @param negativeMilli confidence in the mood of the critical mentions added up, in thousandths
 * @param replies mentions that answer one of the brand's own posts of the last 72 hours, or speak
 *     in the thread below it
 */
public record WindowFigures(
        long volume,
        long scored,
        long negative,
        long offensive,
        long reposts,
        long reach,
        long authors,
        long criticalAuthors,
        long scoredMilli,
        long negativeMilli,
        long replies) {

    /** An empty window. */
    public static final WindowFigures EMPTY = new WindowFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** How many windows of 5 minutes an hour has. */
    private static final double FIVE_MINUTES_AN_HOUR = 12;

    /**
     * Critical mentions as a share of the scored ones, each counted by how sure its verdict is: the
     * confidence in the critical ones divided by the confidence in all. Where no verdict has any,
     * all count the same; 0 if none is scored.
     */
    public double negativeShare() {
        if (scoredMilli > 0) {
            return (double) negativeMilli / scoredMilli;
        }
        return scored == 0 ? 0 : (double) negative / scored;
    }

    /**
     * The same without some of the critical mentions, which count neither as scored.
     *
     * @param voices distinct accounts of the critical mentions that are left
     */
    public WindowFigures without(long discounted, long voices) {
        long left = Math.max(0, negative - discounted);
        long taken = negative - left;
        long milli = negative == 0 ? 0 : negativeMilli * taken / negative;
        return new WindowFigures(
                volume - taken,
                scored - taken,
                left,
                offensive,
                reposts,
                reach,
                authors,
                voices,
                scoredMilli - milli,
                negativeMilli - milli,
                replies);
    }

    /** Offensive mentions as a share of all, 0 if there are none. */
    public double offensiveShare() {
        return volume == 0 ? 0 : (double) offensive / volume;
    }

    /**
     * How fast talk grows: mentions a minute of the last 5 minutes divided by mentions a minute of
     * the last hour. 1 is steady, 12 means that all of the hour came in its last 5 minutes, and an
     * empty hour has 0.
     */
    public static double velocity(WindowFigures fiveMinutes, WindowFigures hour) {
        return hour.volume == 0 ? 0 : FIVE_MINUTES_AN_HOUR * fiveMinutes.volume / hour.volume;
    }
}
