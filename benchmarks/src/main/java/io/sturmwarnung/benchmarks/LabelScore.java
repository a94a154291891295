package io.sturmwarnung.benchmarks;

import java.util.Map;
import java.util.TreeMap;

/** How well labels were told. */
final class LabelScore {
    private final Map<String, long[]> counts = new TreeMap<>();
    private long total;
    private long right;

    /** Notes one post: what people said, and what was told. */
    void add(String wanted, String told) {
        total++;
        of(wanted)[0]++;
        of(told)[1]++;
        if (wanted.equals(told)) {
            right++;
            of(wanted)[2]++;
        }
    }

    long count() {
        return total;
    }

    /** The share of posts told as people did. */
    double accuracy() {
        return total == 0 ? 0 : (double) right / total;
    }

    /** The mean over the labels that people gave of F1, in which a rare one counts as much. */
    double macroF1() {
        return counts.values().stream()
                .filter(count -> count[0] > 0)
                .mapToDouble(count -> 2.0 * count[2] / (count[0] + count[1]))
                .average()
                .orElse(0);
    }

    /** How often a label was wanted, told, and both. */
    private long[] of(String label) {
        return counts.computeIfAbsent(label, none -> new long[3]);
    }
}
