package io.sturmwarnung.core.source;

import java.time.Duration;
import java.time.Instant;

/**
 * What came from one channel in one slot of event time, whatever it is about.
 *
 * @param channel where it was published
 * @param from when the slot begins; it lasts {@link #SLOT}
 * @param posts how many posts, each time that they were read
 * @param latePosts how many of them came after the watermark
 * @param lagSeconds how long after it was published the freshest of them was read, or {@code null}
 *     where posts of the past are read
 */
public record ChannelFigures(
        String channel, Instant from, long posts, long latePosts, Long lagSeconds) {

    /** How long a slot lasts. */
    public static final Duration SLOT = Duration.ofMinutes(5);

    /** The figures of a single post. */
    public static ChannelFigures of(
            String channel, Instant observedAt, boolean late, Long lagSeconds) {
        return new ChannelFigures(channel, slot(observedAt), 1, late ? 1 : 0, lagSeconds);
    }

    /** When the slot begins in which the time lies. */
    public static Instant slot(Instant time) {
        return Instant.ofEpochMilli(
                time.toEpochMilli() - Math.floorMod(time.toEpochMilli(), SLOT.toMillis()));
    }

    /** Both together; they must be of the same channel and slot. */
    public ChannelFigures and(ChannelFigures other) {
        if (!id().equals(other.id())) {
            throw new IllegalArgumentException(id() + " and " + other.id() + " are not the same");
        }
        return new ChannelFigures(
                channel,
                from,
                posts + other.posts,
                latePosts + other.latePosts,
                freshest(lagSeconds, other.lagSeconds));
    }

    private static Long freshest(Long one, Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }

    /** Unique over all figures and the same at each reading: {@code channel:from}. */
    public String id() {
        return channel + ":" + from;
    }
}
