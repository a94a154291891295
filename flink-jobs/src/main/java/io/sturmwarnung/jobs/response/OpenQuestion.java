package io.sturmwarnung.jobs.response;

import java.time.Instant;

/**
 * A question or problem put to a brand.
 *
 * @param brand id of the brand
 * @param conversation id of the post the thread began with
 * @param postId id of the first post of the thread that asks
 * @param askedAt when it was asked
 */
public record OpenQuestion(String brand, String conversation, String postId, Instant askedAt) {}
