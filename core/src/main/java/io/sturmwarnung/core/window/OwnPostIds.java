package io.sturmwarnung.core.window;

import io.sturmwarnung.core.post.Post;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which posts the brand itself has published within {@link #KEPT}, so that replies to them can be
 * told. Size: 100 bytes for each of at most {@value #MOST}; beyond that the first is forgotten.
 */
final class OwnPostIds {
    /** Whoever answers later talks about something else. */
    static final Duration KEPT = Duration.ofDays(3);

    static final int MOST = 10_000;

    private final Map<Long, Long> times = new LinkedHashMap<>();

    /** Notes a post of the brand. */
    void add(Post own) {
        times.put(Hash64.of(own.id()), own.createdAt().toEpochMilli());
        if (times.size() > MOST) {
            Iterator<Long> first = times.keySet().iterator();
            first.next();
            first.remove();
        }
    }

    /** Whether a post answers one of the brand's, or stands in the thread below it. */
    boolean answeredBy(Post post) {
        long time = post.createdAt().toEpochMilli();
        return has(post.inReplyTo(), time) || has(post.conversation(), time);
    }

    private boolean has(String id, long now) {
        Long time = id == null ? null : times.get(Hash64.of(id));
        return time != null && now - time <= KEPT.toMillis();
    }

    /** Forgets what is too old at that time, in milliseconds since 1970. */
    void advanceTo(long now) {
        Iterator<Long> first = times.values().iterator();
        while (first.hasNext() && now - first.next() > KEPT.toMillis()) {
            first.remove();
        }
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(times.size());
        for (Map.Entry<Long, Long> own : times.entrySet()) {
            out.writeLong(own.getKey());
            out.writeLong(own.getValue());
        }
    }

    static OwnPostIds readFrom(DataInput in) throws IOException {
        OwnPostIds read = new OwnPostIds();
        int posts = in.readInt();
        for (int i = 0; i < posts; i++) {
            long id = in.readLong();
            read.times.put(id, in.readLong());
        }
        return read;
    }
}
