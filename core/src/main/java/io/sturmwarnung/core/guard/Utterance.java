package io.sturmwarnung.core.guard;

import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Post;

import java.time.Instant;

/**
 * An own post whose effect is followed.
 *
 * @param post what was said
 * @param statement whether it speaks to all, not to one person
 * @param criticalReplies critics who answered it
 * @param told whether on-call was told that it made things worse
 */
record Utterance(EvidencePost post, boolean statement, long criticalReplies, boolean told) {

    static Utterance of(Mention mention) {
        Post post = mention.post();
        return new Utterance(
                EvidencePost.of(mention),
                post.inReplyTo() == null && post.repostOf() == null,
                0,
                false);
    }

    /** Whether a post answers it: itself, or, where it speaks to all, in the thread below it. */
    boolean isAnsweredBy(Post other) {
        if (post.id().equals(other.inReplyTo())) {
            return true;
        }
        return statement && post.id().equals(other.conversation());
    }

    Utterance withOneMoreReply() {
        return new Utterance(post, statement, criticalReplies + 1, told);
    }

    Utterance asTold() {
        return new Utterance(post, statement, criticalReplies, true);
    }

    Instant createdAt() {
        return post.createdAt();
    }
}
