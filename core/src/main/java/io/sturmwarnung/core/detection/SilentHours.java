package io.sturmwarnung.core.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Tells hours in which nobody spoke of a brand from hours in which nobody listened, where only
 * hours with mentions were kept. An hour between two others was silent if another brand was heard
 * in it, or if too little should have come in the whole gap for its absence to say anything.
 */
public final class SilentHours {

    /** So many mentions are missed before silence is doubted, as with a channel that is blind. */
    private static final double DOUBTED = 20;

    private static final Duration HOUR = Duration.ofHours(1);

    private final PastHours heard;
    private final Set<Instant> listened = new HashSet<>();
    private final PastHours filled = new PastHours();

    private SilentHours(PastHours heard) {
        this.heard = heard;
    }

    /** The same hours and, as empty ones, those that were silent; the rest is left out. */
    public static PastHours filledIn(PastHours heard) {
        SilentHours silent = new SilentHours(heard);
        heard.brands().forEach(brand -> silent.listened.addAll(heard.of(brand).keySet()));
        heard.brands().forEach(silent::fill);
        return silent.filled;
    }

    private void fill(String brand) {
        SortedMap<Instant, Baseline.Hour> hours = heard.of(brand);
        double mentions = hours.values().stream().mapToLong(Baseline.Hour::volume).sum();
        double usual =
                mentions / (Duration.between(hours.firstKey(), hours.lastKey()).toHours() + 1);
        Instant before = null;
        for (Map.Entry<Instant, Baseline.Hour> hour : hours.entrySet()) {
            if (before != null) {
                fillGap(brand, before.plus(HOUR), hour.getKey(), usual);
            }
            filled.add(brand, hour.getKey(), hour.getValue());
            before = hour.getKey();
        }
    }

    private void fillGap(String brand, Instant from, Instant to, double usual) {
        boolean credible = usual * Duration.between(from, to).toHours() < DOUBTED;
        for (Instant hour = from; hour.isBefore(to); hour = hour.plus(HOUR)) {
            if (credible || listened.contains(hour)) {
                filled.add(brand, hour, new Baseline.Hour(0, 0, 0));
            }
        }
    }
}
