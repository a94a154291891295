package io.sturmwarnung.core.detection;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What was counted hour by hour before the watch began, by brand: with it a brand is judged from
 * its first mention on.
 */
public final class PastHours implements Serializable {
    private static final long serialVersionUID = 1;

    /** Nothing is known. */
    public static final PastHours NONE = new PastHours();

    private final TreeMap<String, TreeMap<Instant, List<Long>>> brands = new TreeMap<>();

    /**
     * Adds an hour of a brand.
     *
     * @return whether it is the first one of that time
     */
    public boolean add(String brand, Instant begin, Baseline.Hour hour) {
        List<Long> counts = List.of(hour.volume(), hour.scored(), hour.negative());
        return brands.computeIfAbsent(brand, unused -> new TreeMap<>()).put(begin, counts) == null;
    }

    /** The brands of which something is known, in the order of their ids. */
    public SortedSet<String> brands() {
        return Collections.unmodifiableSortedSet(brands.navigableKeySet());
    }

    /** How many hours there are, of all brands. */
    public int size() {
        return brands.values().stream().mapToInt(Map::size).sum();
    }

    /** The hours of a brand by their beginning, oldest first. */
    public SortedMap<Instant, Baseline.Hour> of(String brand) {
        SortedMap<Instant, Baseline.Hour> hours = new TreeMap<>();
        brands.getOrDefault(brand, new TreeMap<>())
                .forEach(
                        (begin, counts) ->
                                hours.put(
                                        begin,
                                        new Baseline.Hour(
                                                counts.get(0), counts.get(1), counts.get(2))));
        return hours;
    }
}
