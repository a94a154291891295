package io.sturmwarnung.jobs.sink;

import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Post;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

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
        Fields fields = JsonRecords.read(json, Fields.class);
        if (fields != null && fields.seen != null) {
            return of(fields.seen);
        }
        if (fields == null || !fields.complete()) {
            throw new IOException("not a mention: brand, post, time or annotation is missing");
        }
        return of(fields.mention());
    }

    private record Time(Instant seen) {}

    private record Fields(
            String brand,
            List<String> topics,
            Post post,
            boolean own,
            boolean late,
            Instant observedAt,
            Annotation annotation,
            Instant seen) {

        boolean complete() {
            return brand != null
                    && topics != null
                    && post != null
                    && post.id() != null
                    && post.createdAt() != null
                    && observedAt != null
                    && annotation != null;
        }

        Mention mention() {
            return new Mention(brand, topics, post, own, late, observedAt, annotation);
        }
    }
}
