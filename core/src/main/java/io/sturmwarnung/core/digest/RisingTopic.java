package io.sturmwarnung.core.digest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A topic that is spoken of more than usual.
 *
 * @param name the topic's
 * @param mentions since the last digest
 * @param usual mentions that the same stretch had on average before
 */
public record RisingTopic(String name, long mentions, double usual) {
    /** Fewer may be chance: 5 where 2 are usual come about once in 20 stretches (Poisson). */
    static final long FEWEST = 5;

    /** What people call a rise. */
    static final double FACTOR = 2;

    /** How many times the usual; a topic that is new counts as if it had one mention before. */
    public double factor() {
        return mentions / Math.max(1, usual);
    }

    /**
     * The topics with at least 5 mentions and twice the usual, the fastest first.
     *
     * @param now mentions by topic since the last digest
     * @param before mentions by topic in what that is compared to, added up
     * @param stretches how many these are
     */
    public static List<RisingTopic> among(
            Map<String, Long> now, Map<String, Long> before, int stretches) {
        return now.entrySet().stream()
                .filter(topic -> topic.getValue() >= FEWEST)
                .map(topic -> of(topic.getKey(), topic.getValue(), before, stretches))
                .filter(topic -> topic.factor() >= FACTOR)
                .sorted(
                        Comparator.comparingDouble(RisingTopic::factor)
                                .reversed()
                                .thenComparing(RisingTopic::name))
                .toList();
    }

    private static RisingTopic of(String name, long now, Map<String, Long> before, int stretches) {
        return new RisingTopic(name, now, (double) before.getOrDefault(name, 0L) / stretches);
    }
}
