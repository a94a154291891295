package io.sturmwarnung.benchmarks.detection;

import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.post.PostFile;
import io.sturmwarnung.core.post.PostWriter;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.core.watchlist.WatchlistReader;
import io.sturmwarnung.jobs.ExecutionSettings;
import io.sturmwarnung.jobs.MentionSettings;
import io.sturmwarnung.jobs.StormPipeline;
import io.sturmwarnung.jobs.StormSinks;
import io.sturmwarnung.jobs.source.Sources;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which share of the whole job's CPU time detection has: the pipeline of a replay over a file of
 * posts, which is read several times over, each time later, with documents written but not sent.
 * Sending them and Elasticsearch's own work are left out, so the true share is smaller.
 *
 * <p>Run: {@code benchmarks/run detection.JobShare POSTS WATCHLIST [FACTOR]}, where with a factor
 * of 10 an hour's posts come within six minutes.
 */
public final class JobShare {
    private static final int ROUNDS = 4;
    private static final int COPIES = 4;

    private JobShare() {}

    /** Takes posts, one JSON object a line, a watchlist, and how much to draw posts together. */
    public static void main(String[] args) throws Exception {
        Watchlist watchlist = WatchlistReader.read(Path.of(args[1]));
        double factor = args.length > 2 ? Double.parseDouble(args[2]) : 1;
        Path folder = Files.createTempDirectory("sturm-share-");
        Path posts = folder.resolve("posts.ndjson");
        int count = write(Path.of(args[0]), factor, posts);
        // The first rounds let Java compile what is used.
        for (int round = 1; round <= ROUNDS; round++) {
            TaskTimes times = TaskTimes.begin();
            run(posts, watchlist, folder.resolve("checkpoints"));
            times.end();
            print(round, count, times);
        }
    }

    private static void run(Path posts, Watchlist watchlist, Path checkpoints) throws Exception {
        StreamExecutionEnvironment env = ExecutionSettings.replay(checkpoints).local();
        StormPipeline.define(
                Sources.file(env, posts),
                MentionSettings.replay(watchlist),
                new StormSinks(new DiscardingSink<>(), new DiscardingSink<>()));
        StormPipeline.run(env, progress -> {});
    }

    private static void print(int round, int posts, TaskTimes times) {
        Map<String, Double> seconds = times.seconds();
        double all = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        System.out.printf(
                Locale.ROOT,
                "round %d: %,d posts, %.0f microseconds each%n",
                round,
                posts,
                all * 1e6 / posts);
        seconds.forEach(
                (task, used) ->
                        System.out.printf(
                                Locale.ROOT,
                                "%8.2f s %5.1f %%  %s%n",
                                used,
                                100 * used / all,
                                task));
        double watching =
                seconds.entrySet().stream()
                        .filter(task -> task.getKey().contains("watch brands"))
                        .mapToDouble(Map.Entry::getValue)
                        .sum();
        int samples = times.seen().values().stream().mapToInt(Integer::intValue).sum();
        times.seen()
                .forEach(
                        (part, seen) ->
                                System.out.printf(
                                        Locale.ROOT,
                                        "   of watching brands, %s: %.1f %% of the job (%d samples)%n",
                                        part,
                                        100 * watching / all * seen / samples,
                                        seen));
    }

    /** Writes the posts several times over, and returns how many there are then. */
    private static int write(Path from, double factor, Path to) throws IOException {
        List<Post> posts = new ArrayList<>();
        new PostFile(from).read(Clock.systemUTC(), posts::add, rejected -> {});
        posts.sort(Comparator.comparing(Post::createdAt).thenComparing(Post::id));
        Instant first = posts.getFirst().createdAt();
        Duration length = Duration.between(first, posts.getLast().createdAt()).plusMinutes(1);
        try (BufferedWriter out = Files.newBufferedWriter(to)) {
            for (int copy = 0; copy < COPIES; copy++) {
                for (Post post : posts) {
                    Duration after =
                            Duration.between(first, post.createdAt())
                                    .plus(length.multipliedBy(copy));
                    Instant time = first.plusMillis(Math.round(after.toMillis() / factor));
                    out.write(PostWriter.toJson(moved(post, post.id() + "-" + copy, time)));
                    out.newLine();
                }
            }
        }
        return COPIES * posts.size();
    }

    private static Post moved(Post post, String id, Instant time) {
        return new Post(
                id,
                post.channel(),
                time,
                post.text(),
                post.url(),
                post.language(),
                post.author(),
                post.inReplyTo(),
                post.repostOf(),
                post.conversation(),
                post.engagement());
    }
}
