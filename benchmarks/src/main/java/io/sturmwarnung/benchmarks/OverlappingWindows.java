package io.sturmwarnung.benchmarks;

import java.time.Duration;
import java.util.TreeMap;

/**
 * The peer: each post is added to every window that overlaps it, as a sliding window operator does
 * that keeps one count for each window.
 */
final class OverlappingWindows {
    private final long length;
    private final long slide;
    private final TreeMap<Long, Long> countByEnd = new TreeMap<>();

    OverlappingWindows(Duration length, Duration slide) {
        this.length = length.toMillis();
        this.slide = slide.toMillis();
    }

    void add(long time) {
        long end = (Math.floorDiv(time, slide) + 1) * slide;
        for (; end - length <= time; end += slide) {
            countByEnd.merge(end, 1L, Long::sum);
        }
    }

    /** The count of the window that ends then, which is forgotten with all before it. */
    long takeWindowEndingAt(long end) {
        countByEnd.headMap(end).clear();
        Long count = countByEnd.remove(end);
        return count == null ? 0 : count;
    }
}
