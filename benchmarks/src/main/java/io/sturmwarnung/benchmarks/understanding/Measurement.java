package io.sturmwarnung.benchmarks.understanding;

import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.post.PostFile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Times one way of understanding posts: after a warm-up of the same processor time for each way,
 * until Java has compiled what is used, over all of them once.
 */
final class Measurement {
    private static final double WARM_UP_SECONDS = 15;

    private Measurement() {}

    static List<Post> posts(String[] args) throws IOException {
        List<Post> posts = new ArrayList<>();
        new PostFile(Path.of(args[0])).read(Clock.systemUTC(), posts::add, rejected -> {});
        return posts.subList(0, Math.min(posts.size(), Integer.parseInt(args[1])));
    }

    /** Prints posts per second of CPU time last. */
    static void run(String name, List<Post> posts, Consumer<Post> understand) {
        double warm = 0;
        for (int i = 0; warm < WARM_UP_SECONDS; i++) {
            Post post = posts.get(i % posts.size());
            warm += seconds(() -> understand.accept(post));
        }
        double seconds = seconds(() -> posts.forEach(understand));
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long heap = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
        System.out.printf(
                Locale.ROOT,
                "%s: %d posts, %d MB of heap in use after collection, posts per second: %.1f%n",
                name,
                posts.size(),
                heap,
                posts.size() / seconds);
    }

    /** CPU time of this thread, because the machine is shared. */
    static double seconds(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
    }
}
