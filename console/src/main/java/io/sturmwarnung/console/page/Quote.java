package io.sturmwarnung.console.page;

import io.sturmwarnung.core.alert.EvidencePost;

import java.time.Instant;

/**
 * A post as it is quoted.
 *
 * @param link where to read it, or {@code null} if it has no address that is safe to follow
 */
record Quote(
        String channel, Instant createdAt, String author, String text, String reach, String link) {

    static Quote of(EvidencePost post, Words words) {
        return new Quote(
                post.channel(),
                post.createdAt(),
                post.author().isBlank() ? words.text("quote.unknown") : post.author(),
                post.text(),
                words.number(post.reach()),
                Links.toWeb(post.url()).orElse(null));
    }

    /** The same, where there may be none. */
    static Quote ofNullable(EvidencePost post, Words words) {
        return post == null ? null : of(post, words);
    }
}
