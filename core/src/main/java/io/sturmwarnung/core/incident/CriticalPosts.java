package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.triage.Cause;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The critical posts an alert may quote: those of the last {@link #KEPT}, at most {@link #MOST},
 * and the ones with most reach since the incident began. Size: at most 300 posts of about 1 KB.
 */
final class CriticalPosts {
    private static final Duration KEPT = Duration.ofHours(2);
    private static final int MOST = 295;
    private static final int MOST_CARRIERS = 5;
    private static final Comparator<EvidencePost> BY_REACH =
            Comparator.comparingLong(EvidencePost::reach)
                    .reversed()
                    .thenComparing(EvidencePost::createdAt)
                    .thenComparing(EvidencePost::id);

    private final Deque<EvidencePost> recent = new ArrayDeque<>();
    private final List<EvidencePost> carriers = new ArrayList<>();

    /** Notes a critical mention. */
    void add(Mention mention) {
        EvidencePost post = EvidencePost.of(mention);
        recent.addLast(post);
        if (recent.size() > MOST) {
            recent.removeFirst();
        }
        carry(post);
    }

    private void carry(EvidencePost post) {
        carriers.add(post);
        carriers.sort(BY_REACH);
        if (carriers.size() > MOST_CARRIERS) {
            carriers.removeLast();
        }
    }

    /** Forgets what is too old to begin a storm that is found at that time. */
    void forgetBefore(Instant now) {
        Instant oldest = now.minus(KEPT);
        recent.removeIf(post -> post.createdAt().isBefore(oldest));
    }

    /** The earliest post that is not older than that time. */
    Optional<EvidencePost> firstSince(Instant time) {
        return since(time)
                .min(Comparator.comparing(EvidencePost::createdAt).thenComparing(EvidencePost::id));
    }

    /** Begins to collect carriers anew, from the posts not older than that time. */
    void collectCarriersSince(Instant time) {
        carriers.clear();
        since(time).forEach(this::carry);
    }

    /** The posts with most reach, most first. */
    List<EvidencePost> carriers() {
        return List.copyOf(carriers);
    }

    /** The texts of the posts not older than that time. */
    List<String> textsSince(Instant time) {
        return since(time).map(EvidencePost::text).toList();
    }

    /** What the posts not older than that time hold against the brand, post by post. */
    List<Cause> causesSince(Instant time) {
        return since(time).map(EvidencePost::cause).toList();
    }

    private Stream<EvidencePost> since(Instant time) {
        return recent.stream().filter(post -> !post.createdAt().isBefore(time));
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(recent.size());
        for (EvidencePost post : recent) {
            Encoding.writePost(out, post);
        }
        out.writeInt(carriers.size());
        for (EvidencePost post : carriers) {
            Encoding.writePost(out, post);
        }
    }

    static CriticalPosts readFrom(DataInput in) throws IOException {
        CriticalPosts read = new CriticalPosts();
        int posts = in.readInt();
        for (int i = 0; i < posts; i++) {
            read.recent.addLast(Encoding.readPost(in));
        }
        int carriers = in.readInt();
        for (int i = 0; i < carriers; i++) {
            read.carriers.add(Encoding.readPost(in));
        }
        return read;
    }
}
