package io.sturmwarnung.core.window;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;

/** Sliding windows over the same slots, with all that {@link WindowFigures} tells of each. */
final class FigureWindows {
    private final SlidingCounts counts;
    private final DistinctCounts authors;
    private final DistinctCounts critics;

    /**
     * @param slot length of a slot
     * @param windows lengths of the windows, each a multiple of the slot
     */
    FigureWindows(Duration slot, Duration... windows) {
        this(
                new SlidingCounts(slot, windows),
                new DistinctCounts(slot, windows),
                new DistinctCounts(slot, windows));
    }

    private FigureWindows(SlidingCounts counts, DistinctCounts authors, DistinctCounts critics) {
        this.counts = counts;
        this.authors = authors;
        this.critics = critics;
    }

    /**
     * Counts a mention; its author only if so many accounts are not remembered yet. Nobody is
     * remembered as a critic alone.
     */
    void count(CountedMention mention, int mostAccounts) {
        mention.addTo(counts);
        boolean known = authors.see(mention.time(), mention.author(), mostAccounts);
        if (known && mention.critical()) {
            critics.see(mention.time(), mention.author(), mostAccounts);
        }
    }

    /** How many accounts are remembered. */
    int accounts() {
        return authors.size();
    }

    /** Moves time on so that the windows end with the slot in which that time lies; never back. */
    void advanceTo(long time) {
        counts.advanceTo(time);
        authors.advanceTo(time);
        critics.advanceTo(time);
    }

    /** The figures of the window with that position in the constructor's list. */
    WindowFigures figures(int window) {
        return new WindowFigures(
                counts.sum(window, Counter.VOLUME),
                counts.sum(window, Counter.SCORED),
                counts.sum(window, Counter.NEGATIVE),
                counts.sum(window, Counter.OFFENSIVE),
                counts.sum(window, Counter.REPOSTS),
                counts.sum(window, Counter.REACH),
                authors.count(window),
                critics.count(window),
                counts.sum(window, Counter.SCORED_MILLI),
                counts.sum(window, Counter.NEGATIVE_MILLI),
                counts.sum(window, Counter.REPLIES));
    }

    /** A counter's sum over the window with that position. */
    long sum(int window, Counter counter) {
        return counts.sum(window, counter);
    }

    void writeTo(DataOutput out) throws IOException {
        counts.writeTo(out);
        authors.writeTo(out);
        critics.writeTo(out);
    }

    static FigureWindows readFrom(DataInput in) throws IOException {
        return new FigureWindows(
                SlidingCounts.readFrom(in),
                DistinctCounts.readFrom(in),
                DistinctCounts.readFrom(in));
    }
}
