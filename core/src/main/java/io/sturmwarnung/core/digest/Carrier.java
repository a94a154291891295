package io.sturmwarnung.core.digest;

/**
 * Somebody whose posts carry a topic.
 *
 * @param name as readers know them
 * @param channel where they post
 * @param posts how many mentions are theirs
 * @param followers the most that any of their posts was published to
 * @param replies how often their posts were answered, as the sources say
 */
public record Carrier(String name, String channel, long posts, long followers, long replies) {}
