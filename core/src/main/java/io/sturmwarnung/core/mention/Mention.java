package io.sturmwarnung.core.mention;

import io.sturmwarnung.core.post.Post;

import java.time.Instant;
import java.util.List;

/**
 * A post about a brand.
 *
 * @param brand id of the brand
 * @param topics names of the brand's topics that the post matches, sorted
 * @param post what was published
 * @param own whether the brand itself wrote it
 * @param late whether it came after the watermark had passed its time
 * @param observedAt its time, or the watermark's where it was late: when it began to count
 * @param annotation what was understood of it
 */
public record Mention(
        String brand,
        List<String> topics,
        Post post,
        boolean own,
        boolean late,
        Instant observedAt,
        Annotation annotation) {

    /** Unique over all mentions and the same at each reading: {@code brand:post id}. */
    public String id() {
        return brand + ":" + post.id();
    }

    /** Whether somebody other than the brand criticises it. */
    public boolean critical() {
        return !own && annotation.sentiment().negative();
    }
}
