package io.sturmwarnung.elastic.search;

import java.time.Instant;

/**
 * Which mentions to look for.
 *
 * @param query words in Lucene's query syntax, which may name any field ({@code channel:x}); blank
 *     matches everything
 * @param brand id of the brand, or {@code null} for all
 * @param from the earliest time, inclusive, or {@code null}
 * @param to the latest time, exclusive, or {@code null}
 * @param size the most hits to return, 0 or more
 * @param order which hits come first
 */
public record MentionQuery(
        String query, String brand, Instant from, Instant to, int size, Order order) {

    /** Which hits come first. */
    public enum Order {
        NEWEST,
        BEST
    }

    /** The newest mentions first. */
    public MentionQuery(String query, String brand, Instant from, Instant to, int size) {
        this(query, brand, from, to, size, Order.NEWEST);
    }
}
