package io.sturmwarnung.jobs.post;

import io.sturmwarnung.core.post.Post;

import java.time.Instant;

/** A post's time is when it was published. */
public final class PostObservation implements Observation<Post, ObservedPost> {
    @Override
    public Instant timeOf(Post post) {
        return post.createdAt();
    }

    @Override
    public ObservedPost observed(Post post, Instant observedAt, boolean late) {
        return new ObservedPost(post, observedAt, late);
    }
}
