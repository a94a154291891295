package io.sturmwarnung.core.window;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.sentiment.SentimentLabel;

/** What one mention adds to the counters, worked out once for all windows that it lies in. */
final class CountedMention {
    private static final int MILLI = 1_000;

    private final long time;
    private final long author;
    private final boolean critical;
    private final long[] amounts = new long[Counter.COUNT];

    /**
     * @param reply whether it answers one of the brand's own posts
     */
    CountedMention(Mention mention, boolean reply) {
        time = mention.post().createdAt().toEpochMilli();
        author = authorHash(mention);
        critical = mention.critical();
        Sentiment sentiment = mention.annotation().sentiment();
        boolean scored = sentiment.label() != SentimentLabel.UNSCORED;
        long milli = Math.round(MILLI * Math.clamp(sentiment.confidence(), 0, 1));
        long reach = mention.post().reach();
        set(Counter.VOLUME, 1);
        set(Counter.SCORED, scored ? 1 : 0);
        set(Counter.SCORED_MILLI, scored ? milli : 0);
        set(Counter.NEGATIVE, critical ? 1 : 0);
        set(Counter.NEGATIVE_MILLI, critical ? milli : 0);
        set(Counter.OFFENSIVE, mention.annotation().offence().offensive() ? 1 : 0);
        set(Counter.REPOSTS, mention.post().repostOf() == null ? 0 : 1);
        set(Counter.REACH, reach);
        set(Counter.CRITICAL_REACH, critical ? reach : 0);
        set(Counter.REPLIES, reply ? 1 : 0);
    }

    private void set(Counter counter, long amount) {
        amounts[counter.column()] = amount;
    }

    /** A post without a known author counts as an author of its own. */
    private static long authorHash(Mention mention) {
        String identity = mention.post().author().identity();
        String key = identity == null ? mention.post().id() : identity;
        return Hash64.of(mention.post().channel() + "\n" + key);
    }

    /** When it was published, in milliseconds since 1970. */
    long time() {
        return time;
    }

    long author() {
        return author;
    }

    boolean critical() {
        return critical;
    }

    void addTo(SlidingCounts counts) {
        counts.add(time, amounts);
    }
}
