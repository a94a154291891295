package io.sturmwarnung.benchmarks.matching;

import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.post.PostFile;
import io.sturmwarnung.core.text.MentionMatcher;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.Watchlist;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * CPU time of our matcher and of a plain Lucene monitor for the same posts and watchlists of
 * different sizes; both must find the same. Brands have no topics here, which a monitor does not
 * know.
 *
 * <p>Run: {@code benchmarks/run matching.MatchingSpeed POSTS}.
 */
public final class MatchingSpeed {
    private static final int[] BRANDS = {1, 3, 50, 1_000};
    private static final int MOST_POSTS = 2_000;
    private static final int ROUNDS = 4;

    private static final List<String> MATTERS =
            List.of(
                    "strom",
                    "gas",
                    "energie",
                    "rechnung",
                    "hotline",
                    "service",
                    "kunde",
                    "vertrag",
                    "flight",
                    "bag",
                    "delay",
                    "seat",
                    "crew",
                    "refund",
                    "gate",
                    "phone");

    private MatchingSpeed() {}

    /** Takes posts, one JSON object a line. */
    public static void main(String[] args) throws IOException {
        List<Post> posts = new ArrayList<>();
        new PostFile(Path.of(args[0])).read(Clock.systemUTC(), posts::add, rejected -> {});
        List<Post> some = posts.subList(0, Math.min(MOST_POSTS, posts.size()));
        for (int brands : BRANDS) {
            compare(watchlist(brands), some);
        }
    }

    private static void compare(Watchlist watchlist, List<Post> posts) throws IOException {
        try (MentionMatcher ours = new MentionMatcher(watchlist);
                PlainMonitor plain = new PlainMonitor(watchlist)) {
            for (Post post : posts) {
                if (ours.match(post).size() != plain.match(post)) {
                    throw new IllegalStateException("not the same brands: " + post);
                }
            }
            double ourMicros = micros(posts, post -> ours.match(post).size());
            double plainMicros = micros(posts, plain::match);
            System.out.printf(
                    Locale.ROOT,
                    "%,5d brands: ours %.1f, plain monitor %.1f microseconds a post, ratio %.1f%n",
                    watchlist.brands().size(),
                    ourMicros,
                    plainMicros,
                    plainMicros / ourMicros);
        }
    }

    /** The median of the rounds after the first, in which Java compiles what is used. */
    private static double micros(List<Post> posts, ToIntFunction<Post> match) {
        double[] rounds = new double[ROUNDS];
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpuNanos();
            for (Post post : posts) {
                found += match.applyAsInt(post);
            }
            rounds[round] = (cpuNanos() - start) / 1e3 / posts.size();
        }
        if (found == 0) {
            throw new IllegalStateException("no post is about any brand");
        }
        double[] counted = Arrays.copyOfRange(rounds, 1, ROUNDS);
        Arrays.sort(counted);
        return counted[counted.length / 2];
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The first brands are in the posts of the benchmarks, the others are not. */
    private static Watchlist watchlist(int size) {
        List<String> names = new ArrayList<>(List.of("nordlicht", "united", "virginamerica"));
        for (int i = names.size(); i < size; i++) {
            names.add("marke" + i);
        }
        List<Brand> brands = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            brands.add(brand(names.get(i), i));
        }
        return new Watchlist(brands, "1");
    }

    private static Brand brand(String name, int number) {
        String matters = String.join(" OR ", MATTERS.subList(number % 8, number % 8 + 8));
        String query =
                "@%1$s OR #%1$s OR \"%1$s gmbh\" OR (%1$s AND (%2$s OR %3$s*))"
                        .formatted(name, matters, MATTERS.get(number % MATTERS.size()));
        return new Brand(name, name, query, List.of(), Map.of(), 4, List.of(), null);
    }
}
