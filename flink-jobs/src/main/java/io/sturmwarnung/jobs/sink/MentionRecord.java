package io.sturmwarnung.jobs.sink;

import io.sturmwarnung.core.mention.Mention;

import java.io.IOException;
import java.time.Instant;

/**
 * What the topic of mentions holds: a mention, or how far time has come while nobody was mentioned,
 * so that those who read it need not wait for the next mention to know.
 *
 * @param mention {@code null} if it only tells the time
 * @param seen the second of the newest post of all, whether it mentions anybody or not; {@code
 *     null} for a mention, which has a time of its own
 */
public record MentionRecord(Mention mention, Instant seen) {

    /** A mention. */
    public static MentionRecord of(Mention mention) {
        return new MentionRecord(mention, null);
    }

    /** That time has come so far. */
    public static MentionRecord of(Instant seen) {
        return new MentionRecord(null, seen);
    }

    /** Whether it only tells the time. */
    public boolean tellsTimeOnly() {
        return mention == null;
    }

    /** The brand, or nothing where no brand is mentioned. */
    public String key() {
        return tellsTimeOnly() ? "" : mention.brand();
    }

    /** As one line: the mention, or {@code {"seen":"2026-06-01T12:00:03Z"}}. */
    public String json() {
        return JsonRecords.write(tellsTimeOnly() ? new Time(seen) : mention);
    }

    /** Reads what {@link #json} wrote; {@link IOException} says what it is not. */
    public static MentionRecord read(byte[] json) throws IOException {
        Mention mention = JsonRecords.read(json, Mention.class);
        if (mention != null && complete(mention)) {
            return of(mention);
        }
        Time time = JsonRecords.read(json, Time.class);
        if (time == null || time.seen == null) {
            throw new IOException("not a mention: brand, post, time or annotation is missing");
        }
        return of(time.seen);
    }

    private static boolean complete(Mention mention) {
        return mention.brand() != null
                && mention.topics() != null
                && mention.post() != null
                && mention.post().id() != null
                && mention.post().createdAt() != null
                && mention.observedAt() != null
                && mention.annotation() != null;
    }

    private record Time(Instant seen) {}
}
