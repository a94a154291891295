package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.alert.Encoding;
import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.triage.Cause;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;

/**
 * The brand's own posts that could set off a storm: those that send people away or curse. It counts
 * who criticises below them. Size: at most {@link #MOST} posts.
 */
final class OwnPosts {
    private static final int MOST = 50;

    /** An own post that could be a trigger. */
    record OwnPost(EvidencePost post, Cause cause, String conversation, long criticalReplies) {

        OwnPost withOneMoreReply() {
            return new OwnPost(post, cause, conversation, criticalReplies + 1);
        }

        boolean isAnsweredBy(Mention mention) {
            if (post.id().equals(mention.post().inReplyTo())) {
                return true;
            }
            String thread = mention.post().conversation();
            return thread != null && (thread.equals(conversation) || thread.equals(post.id()));
        }
    }

    private Deque<OwnPost> posts = new ArrayDeque<>();

    /** Notes an own post if it could set off a storm. */
    void addOwn(Mention mention) {
        Cause cause = mention.annotation().cause();
        boolean offends = mention.annotation().offence().offensive();
        if (cause != Cause.DEFLECTION && cause != Cause.OFFENSIVE_POST && !offends) {
            return;
        }
        posts.addLast(
                new OwnPost(
                        EvidencePost.of(mention),
                        offends ? Cause.OFFENSIVE_POST : cause,
                        mention.post().conversation(),
                        0));
        if (posts.size() > MOST) {
            posts.removeFirst();
        }
    }

    /** Notes who criticises below an own post. */
    void addCritical(Mention mention) {
        if (posts.stream().noneMatch(own -> own.isAnsweredBy(mention))) {
            return;
        }
        Deque<OwnPost> counted = new ArrayDeque<>();
        for (OwnPost own : posts) {
            boolean later = !mention.post().createdAt().isBefore(own.post().createdAt());
            counted.addLast(later && own.isAnsweredBy(mention) ? own.withOneMoreReply() : own);
        }
        posts = counted;
    }

    /** The own post since that time with most critical replies, if it has enough of them. */
    Optional<OwnPost> trigger(Instant since, int minReplies) {
        return posts.stream()
                .filter(own -> !own.post().createdAt().isBefore(since))
                .filter(own -> own.criticalReplies() >= minReplies)
                .max(
                        Comparator.comparingLong(OwnPost::criticalReplies)
                                .thenComparing(own -> own.post().createdAt()));
    }

    /** The own post with that id, if it is still known. */
    Optional<OwnPost> byId(String id) {
        return posts.stream().filter(own -> Objects.equals(own.post().id(), id)).findFirst();
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(posts.size());
        for (OwnPost own : posts) {
            Encoding.writePost(out, own.post());
            out.writeUTF(own.cause().code());
            Encoding.writeText(out, own.conversation());
            out.writeLong(own.criticalReplies());
        }
    }

    static OwnPosts readFrom(DataInput in) throws IOException {
        OwnPosts read = new OwnPosts();
        int posts = in.readInt();
        for (int i = 0; i < posts; i++) {
            read.posts.addLast(
                    new OwnPost(
                            Encoding.readPost(in),
                            Cause.ofCode(in.readUTF()),
                            Encoding.readText(in),
                            in.readLong()));
        }
        return read;
    }
}
