package io.sturmwarnung.benchmarks.window;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Flink's {@code SlidingEventTimeWindows} and our slots over the same posts of a day about three
 * brands, out of order by up to 30 s, in windows that slide by a minute: posts a second of CPU time
 * of both and their ratio. It fails if a window differs. At the end our slots take a million posts
 * for each window.
 *
 * <p>Run: {@code benchmarks/run window.WindowSpeed [PT5M] [PT1H] [PT24H]}.
 */
public final class WindowSpeed {
    private static final int ROUNDS = 3;
    private static final int MANY = 1_000_000;

    /** How many posts Flink's operator takes within some seconds. */
    private static final Map<Duration, Integer> POSTS =
            Map.of(
                    Duration.ofMinutes(5), 500_000,
                    Duration.ofHours(1), 150_000,
                    Duration.ofDays(1), 10_000);

    /** Prints one line for each length of the window: those given as {@code PT5M}, or all three. */
    public static void main(String[] args) throws Exception {
        System.out.println("window       posts  windows  Flink posts/s   ours posts/s    ratio");
        List<Duration> lengths =
                args.length == 0
                        ? POSTS.keySet().stream().sorted().toList()
                        : Arrays.stream(args).map(Duration::parse).toList();
        for (Duration window : lengths) {
            compare(window, POSTS.get(window));
        }
        for (Duration window : lengths) {
            double median = median(runs(Way.SLOTS, window));
            System.out.println(line("%-7s %,10d %38s %,14.0f", window, MANY, "", median));
        }
    }

    private static void compare(Duration window, int posts) throws Exception {
        Map<Way, List<WindowRun>> runs = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            // Not measured: the JVM warms up.
            WindowRun.of(way, window, posts / 3);
            runs.put(way, new ArrayList<>());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Way way : Way.values()) {
                runs.get(way).add(WindowRun.of(way, window, posts));
            }
            requireSame(runs.get(Way.FLINK).getLast(), runs.get(Way.SLOTS).getLast());
        }
        double flink = median(runs.get(Way.FLINK));
        double slots = median(runs.get(Way.SLOTS));
        System.out.println(
                line(
                        "%-7s %,10d %,8d %,14.0f %,14.0f %,8.1f",
                        window,
                        posts,
                        runs.get(Way.FLINK).getFirst().windows(),
                        flink,
                        slots,
                        slots / flink));
    }

    private static void requireSame(WindowRun flink, WindowRun slots) {
        if (!flink.sameWindowsAs(slots)) {
            throw new IllegalStateException("the windows differ: " + flink + ", " + slots);
        }
    }

    private static List<WindowRun> runs(Way way, Duration window) throws Exception {
        List<WindowRun> runs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            runs.add(WindowRun.of(way, window, MANY));
        }
        return runs;
    }

    private static double median(List<WindowRun> runs) {
        return runs.stream()
                .sorted(Comparator.comparingDouble(WindowRun::seconds))
                .toList()
                .get(ROUNDS / 2)
                .postsPerSecond();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private WindowSpeed() {}
}
