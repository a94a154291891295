package io.sturmwarnung.benchmarks.detection;

import io.sturmwarnung.core.incident.BrandWatch;
import io.sturmwarnung.core.incident.WatchSettings;
import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.mention.PostAnnotator;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.post.PostFile;
import io.sturmwarnung.core.watchlist.Brand;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What detection costs beside understanding: CPU time of one thread for reading posts as mentions
 * of one brand, and for watching that brand slot by slot, every minute without a mention included.
 * The job's other costs (parsing, matching, sending, indexing) are left out, so the share of the
 * whole job is smaller. A watch is called minute by minute, so what it costs a post depends on how
 * many come in one: their times can be drawn together.
 *
 * <p>Run: {@code benchmarks/run detection.DetectionCost POSTS [FACTOR]}, where with a factor of 10
 * an hour's posts come within six minutes.
 */
public final class DetectionCost {
    private static final int ROUNDS = 4;
    private static final long SLOT = BrandWatch.SLOT.toMillis();
    private static final WatchSettings SETTINGS =
            new WatchSettings(
                    new Brand("b", "B", "b", List.of(), Map.of(), 4, List.of(), null),
                    "1",
                    "1",
                    PlaybookCatalog.bundled());

    private DetectionCost() {}

    /** Takes a file of posts, one JSON object a line, and how much to draw them together. */
    public static void main(String[] args) throws IOException {
        double factor = args.length > 1 ? Double.parseDouble(args[1]) : 1;
        List<Post> posts = new ArrayList<>();
        new PostFile(Path.of(args[0])).read(Clock.systemUTC(), posts::add, rejected -> {});
        posts.sort(Comparator.comparing(Post::createdAt).thenComparing(Post::id));
        PostAnnotator annotator = PostAnnotator.bundled();
        double understanding = 0;
        double watching = 0;
        List<Mention> mentions = List.of();
        // All rounds but the last let Java compile what is used.
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpu();
            Instant first = posts.get(0).createdAt();
            mentions =
                    posts.stream()
                            .map(post -> mention(annotator, post, at(first, post, factor)))
                            .toList();
            understanding = (cpu() - start) / 1e3;
        }
        for (int round = 0; round < 5 * ROUNDS; round++) {
            long start = cpu();
            watch(mentions);
            watching = (cpu() - start) / 1e3;
        }
        System.out.printf(
                Locale.ROOT,
                "%,d posts: understanding %.0f microseconds a post, watching %.1f, which adds %.1f %%%n",
                mentions.size(),
                understanding / mentions.size(),
                watching / mentions.size(),
                100 * watching / understanding);
    }

    private static Instant at(Instant first, Post post, double factor) {
        long after = Duration.between(first, post.createdAt()).toMillis();
        return first.plusMillis(Math.round(after / factor));
    }

    private static Mention mention(PostAnnotator annotator, Post post, Instant time) {
        Annotation annotation = annotator.annotate(post, false);
        Post moved = post.withCreatedAt(time);
        return new Mention("b", List.of(), moved, false, false, time, annotation);
    }

    private static void watch(List<Mention> mentions) {
        TreeMap<Long, List<Mention>> slots = new TreeMap<>();
        for (Mention mention : mentions) {
            long end = (Math.floorDiv(mention.observedAt().toEpochMilli(), SLOT) + 1) * SLOT;
            slots.computeIfAbsent(end, unused -> new ArrayList<>()).add(mention);
        }
        BrandWatch watch = new BrandWatch();
        for (long end = slots.firstKey(); end <= slots.lastKey(); end += SLOT) {
            List<Mention> said = slots.getOrDefault(end, List.of());
            if (!said.isEmpty() || (end % 60_000 == 0 && !watch.idle())) {
                watch.endOfSlot(Instant.ofEpochMilli(end), said, SETTINGS);
            }
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
