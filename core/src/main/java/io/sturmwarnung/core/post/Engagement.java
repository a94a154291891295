package io.sturmwarnung.core.post;

/** How often a post was liked, answered, passed on and seen when it was read; each 0 or more. */
public record Engagement(long likes, long replies, long reposts, long views) {

    /** Nobody has reacted, or the source does not say. */
    public static final Engagement NONE = new Engagement(0, 0, 0, 0);
}
