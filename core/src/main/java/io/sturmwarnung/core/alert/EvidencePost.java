package io.sturmwarnung.core.alert;

import io.sturmwarnung.core.post.Post;

import java.time.Instant;
import java.util.Objects;

/**
 * A post that an alert quotes.
 *
 * @param id id of the post
 * @param channel where it was published
 * @param createdAt when
 * @param author handle, name or id of the account; empty if unknown
 * @param text what it says, shortened to at most {@link #MAX_TEXT} characters
 * @param url where to read it, or {@code null}
 * @param reach how many people may have seen it
 */
public record EvidencePost(
        String id,
        String channel,
        Instant createdAt,
        String author,
        String text,
        String url,
        long reach) {

    /** The longest quotation, in characters. */
    public static final int MAX_TEXT = 280;

    /** Quotes a post. */
    public static EvidencePost of(Post post) {
        String author =
                post.author().handle() != null ? post.author().handle() : post.author().name();
        return new EvidencePost(
                post.id(),
                post.channel(),
                post.createdAt(),
                author == null ? Objects.requireNonNullElse(post.author().id(), "") : author,
                shortened(post.text()),
                post.url(),
                post.reach());
    }

    private static String shortened(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        // A character outside the basic plane takes two chars, which must not be torn apart.
        int end = MAX_TEXT - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}
