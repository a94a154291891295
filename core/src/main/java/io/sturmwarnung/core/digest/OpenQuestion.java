package io.sturmwarnung.core.digest;

import java.time.Instant;

/**
 * A question or problem that the brand has not answered.
 *
 * @param postId id of the post
 * @param at when it was published
 * @param channel where
 * @param author who asks, as readers know them
 * @param text what was written
 * @param url where to answer it, or {@code null}
 */
public record OpenQuestion(
        String postId, Instant at, String channel, String author, String text, String url) {}
