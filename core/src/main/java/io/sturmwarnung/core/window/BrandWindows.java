package io.sturmwarnung.core.window;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.sentiment.SentimentLabel;

import org.apache.lucene.util.StringHelper;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * The sliding windows of one brand: 5 minutes and 1 hour by slots of 10 seconds, 24 hours by slots
 * of a minute, single hours for 5 weeks. The brand's own posts are not counted.
 *
 * <p>Size: 7 counters × (360 + 1,440 + 840 slots) × 8 bytes = 148 KB, and 60 to 100 bytes for each
 * account seen within 24 hours, of which at most {@value DistinctCounts#MOST} are remembered.
 */
public final class BrandWindows {
    /** How far back single hours are known. */
    public static final Duration HISTORY = Duration.ofDays(35);

    private static final Duration SECONDS = Duration.ofSeconds(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final SlidingCounts bySeconds;
    private final SlidingCounts byMinute;
    private final SlidingCounts byHour;
    private final DistinctCounts authorsBySeconds;
    private final DistinctCounts authorsByMinute;
    private final DistinctCounts criticsBySeconds;
    private final DistinctCounts criticsByMinute;

    public BrandWindows() {
        this(
                new SlidingCounts(SECONDS, FIVE_MINUTES, HOUR),
                new SlidingCounts(MINUTE, DAY),
                new SlidingCounts(HOUR, HISTORY),
                new DistinctCounts[] {
                    new DistinctCounts(SECONDS, FIVE_MINUTES, HOUR),
                    new DistinctCounts(MINUTE, DAY),
                    new DistinctCounts(SECONDS, FIVE_MINUTES, HOUR),
                    new DistinctCounts(MINUTE, DAY)
                });
    }

    private BrandWindows(
            SlidingCounts bySeconds,
            SlidingCounts byMinute,
            SlidingCounts byHour,
            DistinctCounts[] distinct) {
        this.bySeconds = bySeconds;
        this.byMinute = byMinute;
        this.byHour = byHour;
        this.authorsBySeconds = distinct[0];
        this.authorsByMinute = distinct[1];
        this.criticsBySeconds = distinct[2];
        this.criticsByMinute = distinct[3];
    }

    /** Counts a mention at the time it was published. */
    public void count(Mention mention) {
        if (mention.own()) {
            return;
        }
        long time = mention.post().createdAt().toEpochMilli();
        boolean critical = mention.critical();
        long reach = mention.post().reach();
        add(time, Counter.VOLUME, 1);
        add(time, Counter.SCORED, scored(mention) ? 1 : 0);
        add(time, Counter.NEGATIVE, critical ? 1 : 0);
        add(time, Counter.OFFENSIVE, mention.annotation().offence().offensive() ? 1 : 0);
        add(time, Counter.REPOSTS, mention.post().repostOf() == null ? 0 : 1);
        add(time, Counter.REACH, reach);
        add(time, Counter.CRITICAL_REACH, critical ? reach : 0);
        long author = authorHash(mention);
        authorsBySeconds.see(time, author);
        authorsByMinute.see(time, author);
        if (critical) {
            criticsBySeconds.see(time, author);
            criticsByMinute.see(time, author);
        }
    }

    private static boolean scored(Mention mention) {
        return mention.annotation().sentiment().label() != SentimentLabel.UNSCORED;
    }

    /** A post without a known author counts as an author of its own. */
    private static long authorHash(Mention mention) {
        String identity = mention.post().author().identity();
        String key = identity == null ? mention.post().id() : identity;
        // 64 bits, because 32 would take some of 100,000 accounts for the same.
        byte[] bytes = (mention.post().channel() + "\n" + key).getBytes(StandardCharsets.UTF_8);
        long high = StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, 1);
        long low = StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, 2) & 0xffffffffL;
        return (high << 32) | low;
    }

    private void add(long time, Counter counter, long amount) {
        if (amount != 0) {
            bySeconds.add(time, counter, amount);
            byMinute.add(time, counter, amount);
            byHour.add(time, counter, amount);
        }
    }

    /** Moves time on so that the last slot of each window is the one that ends at that time. */
    public void advanceTo(Instant end) {
        long last = end.toEpochMilli() - 1;
        bySeconds.advanceTo(last);
        byMinute.advanceTo(last);
        byHour.advanceTo(last);
        authorsBySeconds.advanceTo(last);
        authorsByMinute.advanceTo(last);
        criticsBySeconds.advanceTo(last);
        criticsByMinute.advanceTo(last);
    }

    /** The last 5 minutes. */
    public WindowFigures fiveMinutes() {
        return figures(bySeconds, 0, authorsBySeconds.count(0), criticsBySeconds.count(0));
    }

    /** The last hour. */
    public WindowFigures hour() {
        return figures(bySeconds, 1, authorsBySeconds.count(1), criticsBySeconds.count(1));
    }

    /** The last 24 hours. */
    public WindowFigures day() {
        return figures(byMinute, 0, authorsByMinute.count(0), criticsByMinute.count(0));
    }

    /** Reach of the critical mentions of the last 24 hours. */
    public long criticalReachOfDay() {
        return byMinute.sum(0, Counter.CRITICAL_REACH);
    }

    /** A counter in the full hour that contains that time, if it is within {@link #HISTORY}. */
    public long inHourOf(Instant time, Counter counter) {
        return byHour.at(time.toEpochMilli(), counter);
    }

    private static WindowFigures figures(
            SlidingCounts counts, int window, long authors, long critics) {
        return new WindowFigures(
                counts.sum(window, Counter.VOLUME),
                counts.sum(window, Counter.SCORED),
                counts.sum(window, Counter.NEGATIVE),
                counts.sum(window, Counter.OFFENSIVE),
                counts.sum(window, Counter.REPOSTS),
                counts.sum(window, Counter.REACH),
                authors,
                critics);
    }

    /** Writes the windows; {@link #readFrom} restores them. */
    public void writeTo(DataOutput out) throws IOException {
        bySeconds.writeTo(out);
        byMinute.writeTo(out);
        byHour.writeTo(out);
        authorsBySeconds.writeTo(out);
        authorsByMinute.writeTo(out);
        criticsBySeconds.writeTo(out);
        criticsByMinute.writeTo(out);
    }

    /** Reads what {@link #writeTo} wrote. */
    public static BrandWindows readFrom(DataInput in) throws IOException {
        SlidingCounts bySeconds = SlidingCounts.readFrom(in);
        SlidingCounts byMinute = SlidingCounts.readFrom(in);
        SlidingCounts byHour = SlidingCounts.readFrom(in);
        DistinctCounts[] distinct = new DistinctCounts[4];
        for (int i = 0; i < distinct.length; i++) {
            distinct[i] = DistinctCounts.readFrom(in);
        }
        return new BrandWindows(bySeconds, byMinute, byHour, distinct);
    }
}
