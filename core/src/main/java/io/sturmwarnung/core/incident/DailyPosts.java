package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.alert.Encoding;
import io.sturmwarnung.core.alert.EvidencePost;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * The critical post of each day that was carried furthest: what an alert may quote of criticism
 * that grew over days. Size: at most {@value #MOST} posts of about 1 KB.
 */
final class DailyPosts {
    private static final int MOST = 21;
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final TreeMap<Long, EvidencePost> days = new TreeMap<>();

    void add(EvidencePost post) {
        long day = Math.floorDiv(post.createdAt().toEpochMilli(), DAY);
        EvidencePost before = days.get(day);
        if (before == null || CriticalPosts.weight(post) > CriticalPosts.weight(before)) {
            days.put(day, post);
        }
        while (days.size() > MOST) {
            days.pollFirstEntry();
        }
    }

    /** Those of the days from that time on, oldest first. */
    List<EvidencePost> since(Instant time) {
        long day = Math.floorDiv(time.toEpochMilli(), DAY);
        return List.copyOf(days.tailMap(day, true).values());
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(days.size());
        for (EvidencePost post : days.values()) {
            Encoding.writePost(out, post);
        }
    }

    static DailyPosts readFrom(DataInput in) throws IOException {
        DailyPosts read = new DailyPosts();
        int posts = in.readInt();
        for (int i = 0; i < posts; i++) {
            read.add(Encoding.readPost(in));
        }
        return read;
    }
}
