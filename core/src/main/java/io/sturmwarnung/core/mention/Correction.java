package io.sturmwarnung.core.mention;

import io.sturmwarnung.core.sentiment.SentimentLabel;

import java.time.Instant;

/**
 * What a person says that a mention is, whatever the program said of it.
 *
 * @param brand id of the brand
 * @param postId id of the post
 * @param sentiment its mood, or {@code null} if nothing is said of it; never {@link
 *     SentimentLabel#UNSCORED}
 * @param offensive whether it insults, threatens or curses, or {@code null}
 * @param person who says so
 * @param at when
 */
public record Correction(
        String brand,
        String postId,
        SentimentLabel sentiment,
        Boolean offensive,
        String person,
        Instant at) {}
