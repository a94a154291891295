package io.sturmwarnung.benchmarks;

import io.sturmwarnung.core.window.Counter;
import io.sturmwarnung.core.window.SlidingCounts;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/**
 * Counts the same posts in windows that slide by a minute, in our slots and in overlapping windows,
 * and prints posts a second and their ratio. Both must come to the same counts.
 *
 * <p>Run: {@code mvn -q -pl benchmarks -am package -DskipTests} and then {@code java -cp
 * benchmarks/target/classes:core/target/classes io.sturmwarnung.benchmarks.WindowCost}.
 */
public final class WindowCost {
    private static final Duration SLIDE = Duration.ofMinutes(1);
    private static final int POSTS = 200_000;
    private static final Duration SPAN = Duration.ofDays(3);

    /** What one way of counting took, and the sum of all windows' counts. */
    record Run(double postsPerSecond, long checksum) {}

    /** Prints one line for each length of the window. */
    public static void main(String[] args) {
        long[] times = times(POSTS);
        System.out.println("window  overlapping posts/s  slots posts/s  ratio");
        for (Duration window : new Duration[] {Duration.ofMinutes(5), Duration.ofDays(1)}) {
            // The first round lets the JVM warm up.
            Run overlapping = null;
            Run slots = null;
            for (int round = 0; round < 2; round++) {
                overlapping = countOverlapping(times, window);
                slots = countInSlots(times, window);
            }
            if (overlapping.checksum() != slots.checksum()) {
                throw new IllegalStateException("the counts differ for " + window);
            }
            System.out.println(
                    String.format(
                            Locale.ROOT,
                            "%-7s %,19.0f %,14.0f %6.1f",
                            window.toString(),
                            overlapping.postsPerSecond(),
                            slots.postsPerSecond(),
                            slots.postsPerSecond() / overlapping.postsPerSecond()));
        }
    }

    /** Times of posts in order, spread at random. */
    static long[] times(int posts) {
        return new Random(1).longs(posts, 0, SPAN.toMillis()).sorted().toArray();
    }

    static Run countOverlapping(long[] times, Duration window) {
        OverlappingWindows counts = new OverlappingWindows(window, SLIDE);
        long start = System.nanoTime();
        long checksum = 0;
        long end = SLIDE.toMillis();
        for (long time : times) {
            for (; end <= time; end += SLIDE.toMillis()) {
                checksum += counts.takeWindowEndingAt(end);
            }
            counts.add(time);
        }
        return new Run(perSecond(times, start), checksum);
    }

    static Run countInSlots(long[] times, Duration window) {
        SlidingCounts counts = new SlidingCounts(SLIDE, window);
        long start = System.nanoTime();
        long checksum = 0;
        long end = SLIDE.toMillis();
        for (long time : times) {
            for (; end <= time; end += SLIDE.toMillis()) {
                counts.advanceTo(end - 1);
                checksum += counts.sum(0, Counter.VOLUME);
            }
            counts.add(time, Counter.VOLUME, 1);
        }
        return new Run(perSecond(times, start), checksum);
    }

    private static double perSecond(long[] times, long start) {
        return times.length / ((System.nanoTime() - start) / 1e9);
    }

    private WindowCost() {}
}
