package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.alert.Encoding;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.window.Counter;
import io.sturmwarnung.core.window.SlidingCounts;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How far criticism has spread within 24 hours: over channels, and into the media. Size: 2.5 KB for
 * each of at most {@link #MOST_CHANNELS} channels, 100 bytes for each of at most {@link
 * #MOST_OUTLETS} outlets.
 */
final class Spread {
    /** A channel has taken up a storm when so many critical posts appeared there within a day. */
    private static final int MIN_CRITICAL_POSTS = 3;

    private static final int MOST_CHANNELS = 50;
    private static final int MOST_OUTLETS = 1_000;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Set<String> MEDIA_CHANNELS =
            Set.of("news", "blog", "press", "tv", "radio");

    private final Map<String, SlidingCounts> critical = new TreeMap<>();
    private final Map<String, Instant> outlets = new HashMap<>();

    /**
     * Notes a mention that the brand did not write itself.
     *
     * @param voice whether it criticises with a voice of its own
     */
    void add(Mention mention, boolean voice) {
        Post post = mention.post();
        if (isMedia(post) && outlets.size() < MOST_OUTLETS) {
            outlets.merge(outlet(post), post.createdAt(), (a, b) -> a.isAfter(b) ? a : b);
        }
        boolean room = critical.size() < MOST_CHANNELS || critical.containsKey(post.channel());
        if (voice && room) {
            critical.computeIfAbsent(
                            post.channel(), c -> new SlidingCounts(Duration.ofHours(1), DAY))
                    .add(post.createdAt().toEpochMilli(), Counter.NEGATIVE, 1);
        }
    }

    private static boolean isMedia(Post post) {
        return post.author().kind() == AuthorKind.MEDIA || MEDIA_CHANNELS.contains(post.channel());
    }

    private static String outlet(Post post) {
        String identity = post.author().identity();
        return identity == null ? post.id() : identity;
    }

    /** Moves time on. */
    void advanceTo(Instant end) {
        Instant dayAgo = end.minus(DAY);
        outlets.values().removeIf(seen -> seen.isBefore(dayAgo));
        for (SlidingCounts counts : critical.values()) {
            counts.advanceTo(end.toEpochMilli() - 1);
        }
        critical.values().removeIf(counts -> counts.sum(0, Counter.NEGATIVE) == 0);
    }

    /** Critical mentions of the last 24 hours by channel, in the order of the channels' names. */
    Map<String, Long> channels() {
        Map<String, Long> channels = new TreeMap<>();
        critical.forEach((name, counts) -> channels.put(name, counts.sum(0, Counter.NEGATIVE)));
        return channels;
    }

    /** How many channels have taken it up; one critical post anywhere counts as one channel. */
    int channelCount() {
        int taken =
                (int)
                        critical.values().stream()
                                .filter(c -> c.sum(0, Counter.NEGATIVE) >= MIN_CRITICAL_POSTS)
                                .count();
        return critical.isEmpty() ? 0 : Math.max(1, taken);
    }

    /** How many different media outlets have mentioned the brand. */
    int outletCount() {
        return outlets.size();
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(critical.size());
        for (Map.Entry<String, SlidingCounts> channel : critical.entrySet()) {
            Encoding.writeText(out, channel.getKey());
            channel.getValue().writeTo(out);
        }
        out.writeInt(outlets.size());
        for (Map.Entry<String, Instant> outlet : outlets.entrySet()) {
            Encoding.writeText(out, outlet.getKey());
            Encoding.writeTime(out, outlet.getValue());
        }
    }

    static Spread readFrom(DataInput in) throws IOException {
        Spread read = new Spread();
        int channels = in.readInt();
        for (int i = 0; i < channels; i++) {
            read.critical.put(Encoding.readText(in), SlidingCounts.readFrom(in));
        }
        int outlets = in.readInt();
        for (int i = 0; i < outlets; i++) {
            read.outlets.put(Encoding.readText(in), Encoding.readTime(in));
        }
        return read;
    }
}
