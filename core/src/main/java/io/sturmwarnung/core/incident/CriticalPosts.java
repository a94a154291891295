package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.alert.Encoding;
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
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The critical posts an alert may quote: those of the last {@link #KEPT}, at most {@link #MOST},
 * and the ones that carried the incident furthest since it began. Size: at most 300 posts of about
 * 1 KB.
 */
final class CriticalPosts {
    private static final Duration KEPT = Duration.ofHours(2);
    private static final int MOST = 295;
    private static final int MOST_CARRIERS = 5;

    /**
     * Who answers or passes a post on shows it to an audience of their own; a hundred is what a
     * usual account has (judgement).
     */
    private static final long REACH_OF_REPLY = 100;

    private static final Comparator<EvidencePost> FURTHEST =
            Comparator.comparingLong(CriticalPosts::weight)
                    .reversed()
                    .thenComparing(EvidencePost::createdAt)
                    .thenComparing(EvidencePost::id);

    private final Deque<EvidencePost> recent = new ArrayDeque<>();
    private final List<EvidencePost> carriers = new ArrayList<>();

    /** How far a post was carried: those who follow its author and those of who answered it. */
    static long weight(EvidencePost post) {
        return post.reach() + REACH_OF_REPLY * post.replies();
    }

    /** Notes a critical mention; returns what is kept of it. */
    EvidencePost add(Mention mention) {
        answer(mention.post().inReplyTo());
        EvidencePost post = EvidencePost.of(mention);
        recent.addLast(post);
        if (recent.size() > MOST) {
            recent.removeFirst();
        }
        carry(post);
        return post;
    }

    private void answer(String id) {
        if (id == null) {
            return;
        }
        List<EvidencePost> answered =
                Stream.concat(carriers.stream(), recent.stream())
                        .filter(post -> post.id().equals(id))
                        .toList();
        if (answered.isEmpty()) {
            return;
        }
        EvidencePost post = answered.getFirst().withOneMoreReply();
        for (int i = recent.size(); i > 0; i--) {
            EvidencePost next = recent.removeFirst();
            recent.addLast(next.id().equals(id) ? post : next);
        }
        carriers.removeIf(carrier -> carrier.id().equals(id));
        carry(post);
    }

    private void carry(EvidencePost post) {
        carriers.add(post);
        carriers.sort(FURTHEST);
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

    /**
     * Begins to collect carriers anew: older posts, and those still known not older than that time.
     */
    void collectCarriers(Collection<EvidencePost> older, Instant time) {
        carriers.clear();
        Set<String> known = new HashSet<>();
        Stream.concat(since(time), older.stream())
                .filter(post -> known.add(post.id()))
                .forEach(this::carry);
    }

    /** The posts that carried it furthest, most first. */
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
