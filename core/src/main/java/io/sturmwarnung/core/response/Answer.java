package io.sturmwarnung.core.response;

import java.time.Instant;

/**
 * The brand's own post that stopped the clock of a question.
 *
 * @param postId id of the post
 * @param at when it was published
 * @param deflecting whether it sends people away, for instance to a hotline, instead of helping
 */
public record Answer(String postId, Instant at, boolean deflecting) {}
