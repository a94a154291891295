package io.sturmwarnung.core.alert;

import java.time.Instant;

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
}
