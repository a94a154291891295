package io.sturmwarnung.jobs.post;

import io.sturmwarnung.core.post.Post;

import java.time.Instant;

/**
 * A post and the time from which it counts.
 *
 * @param post what was published
 * @param observedAt its own time, or just after the watermark where it came late
 * @param late whether it came after the watermark had passed its time
 */
public record ObservedPost(Post post, Instant observedAt, boolean late) {}
