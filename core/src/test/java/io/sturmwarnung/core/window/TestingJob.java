package io.sturmwarnung.core.window;

import io.sturmwarnung.core.mention.Mention;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Feeds windows as the streaming job does: from several inputs, each slot once no input can bring
 * anything before its end, and in it by time and id.
 */
final class TestingJob {
    static final Duration DISORDER = Duration.ofSeconds(30);

    private static final long SLOT = 10_000;
    private static final Comparator<Mention> BY_TIME =
            Comparator.comparing((Mention mention) -> mention.post().createdAt())
                    .thenComparing(Mention::id);

    private final TreeMap<Long, List<Mention>> slots = new TreeMap<>();
    private final long[] watermarks;
    private BrandWindows windows = new BrandWindows();

    TestingJob(int inputs) {
        watermarks = new long[inputs];
        Arrays.fill(watermarks, Long.MIN_VALUE);
    }

    /** What the windows hold at that time after mentions of one input. */
    static BrandWindows count(List<Mention> arrived, Instant end) {
        TestingJob job = new TestingJob(1);
        arrived.forEach(mention -> job.arrive(0, mention));
        job.end(0);
        job.windows.advanceTo(end);
        return job.windows;
    }

    void arrive(int input, Mention mention) {
        long time = mention.observedAt().toEpochMilli();
        long end = (Math.floorDiv(time, SLOT) + 1) * SLOT;
        if (end <= watermark()) {
            throw new AssertionError("late: " + mention);
        }
        slots.computeIfAbsent(end, e -> new ArrayList<>()).add(mention);
        watermarks[input] = Math.max(watermarks[input], time - DISORDER.toMillis());
        closeSlots();
    }

    /** That input brings nothing more. */
    void end(int input) {
        watermarks[input] = Long.MAX_VALUE;
        closeSlots();
    }

    private long watermark() {
        return Arrays.stream(watermarks).min().orElseThrow();
    }

    private void closeSlots() {
        while (!slots.isEmpty() && slots.firstKey() <= watermark()) {
            long end = slots.firstKey();
            slots.remove(end).stream().sorted(BY_TIME).forEach(windows::count);
            windows.advanceTo(Instant.ofEpochMilli(end));
        }
    }

    BrandWindows windows() {
        return windows;
    }

    /** Goes on with other windows. */
    void replace(BrandWindows restored) {
        windows = restored;
    }

    /** In the order in which everything is counted in the end. */
    static List<Mention> inOrder(List<Mention> mentions) {
        return mentions.stream().sorted(BY_TIME).toList();
    }
}
