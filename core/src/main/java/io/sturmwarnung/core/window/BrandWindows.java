package io.sturmwarnung.core.window;

import io.sturmwarnung.core.mention.Mention;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The sliding windows of one brand: 5 minutes and 1 hour by slots of 10 seconds, 24 hours by slots
 * of a minute, single hours for 5 weeks; and those of its topics and channels by slots of a minute.
 * The brand's own posts are not counted, only remembered in order to tell the replies to them.
 *
 * <p>Size: at most (360 + 1,440 + 840 slots) × 104 bytes = 275 KB; about 90 bytes for each account
 * seen within an hour and again within 24 hours, twice if it is critical, of which at most {@value
 * DistinctCounts#MOST} are remembered; 1 MB of own posts; and what {@link ScopedWindows} states,
 * for topics and for channels.
 */
public final class BrandWindows {
    /** How far back single hours are known. */
    public static final Duration HISTORY = Duration.ofDays(35);

    private static final Duration SECONDS = Duration.ofSeconds(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final FigureWindows bySeconds;
    private final FigureWindows byMinute;
    private final SlidingCounts byHour;
    private final OwnPostIds ownPosts;
    private final ScopedWindows topics;
    private final ScopedWindows channels;

    public BrandWindows() {
        this(
                new FigureWindows(SECONDS, FIVE_MINUTES, HOUR),
                new FigureWindows(MINUTE, DAY),
                new SlidingCounts(HOUR, HISTORY),
                new OwnPostIds(),
                new ScopedWindows(),
                new ScopedWindows());
    }

    private BrandWindows(
            FigureWindows bySeconds,
            FigureWindows byMinute,
            SlidingCounts byHour,
            OwnPostIds ownPosts,
            ScopedWindows topics,
            ScopedWindows channels) {
        this.bySeconds = bySeconds;
        this.byMinute = byMinute;
        this.byHour = byHour;
        this.ownPosts = ownPosts;
        this.topics = topics;
        this.channels = channels;
    }

    /**
     * Counts a mention at the time it was published. An own post must be given before the replies
     * to it.
     */
    public void count(Mention mention) {
        if (mention.own()) {
            ownPosts.add(mention.post());
            return;
        }
        CountedMention counted = new CountedMention(mention, ownPosts.answeredBy(mention.post()));
        bySeconds.count(counted, DistinctCounts.MOST);
        byMinute.count(counted, DistinctCounts.MOST);
        counted.addTo(byHour);
        topics.count(counted, mention.topics());
        channels.count(counted, List.of(mention.post().channel()));
    }

    /** Moves time on so that the last slot of each window is the one that ends at that time. */
    public void advanceTo(Instant end) {
        long last = end.toEpochMilli() - 1;
        bySeconds.advanceTo(last);
        byMinute.advanceTo(last);
        byHour.advanceTo(last);
        ownPosts.advanceTo(last);
        topics.advanceTo(last);
        channels.advanceTo(last);
    }

    /** The last 5 minutes. */
    public WindowFigures fiveMinutes() {
        return bySeconds.figures(0);
    }

    /** The last hour. */
    public WindowFigures hour() {
        return bySeconds.figures(1);
    }

    /** The last 24 hours. */
    public WindowFigures day() {
        return byMinute.figures(0);
    }

    /** The windows of each topic of the watchlist that was mentioned within 24 hours, by name. */
    public List<ScopedFigures> topics() {
        return topics.figures();
    }

    /** The windows of each channel on which somebody spoke within 24 hours, by name. */
    public List<ScopedFigures> channels() {
        return channels.figures();
    }

    /** Reach of the critical mentions of the last 24 hours. */
    public long criticalReachOfDay() {
        return byMinute.sum(0, Counter.CRITICAL_REACH);
    }

    /** A counter in the full hour that contains that time, if it is within {@link #HISTORY}. */
    public long inHourOf(Instant time, Counter counter) {
        return byHour.at(time.toEpochMilli(), counter);
    }

    /** Writes the windows; {@link #readFrom} restores them. */
    public void writeTo(DataOutput out) throws IOException {
        bySeconds.writeTo(out);
        byMinute.writeTo(out);
        byHour.writeTo(out);
        ownPosts.writeTo(out);
        topics.writeTo(out);
        channels.writeTo(out);
    }

    /** Reads what {@link #writeTo} wrote. */
    public static BrandWindows readFrom(DataInput in) throws IOException {
        return new BrandWindows(
                FigureWindows.readFrom(in),
                FigureWindows.readFrom(in),
                SlidingCounts.readFrom(in),
                OwnPostIds.readFrom(in),
                ScopedWindows.readFrom(in),
                ScopedWindows.readFrom(in));
    }
}
