package io.sturmwarnung.jobs.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.detection.Baseline;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.jobs.CrisisSettings;
import io.sturmwarnung.jobs.TestingPosts;
import io.sturmwarnung.jobs.post.ObserveOperator;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.util.OutputTag;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Random;

/** A storm about one brand comes out the same whatever way its mentions come in. */
@SuppressWarnings("try") // Closing a harness may throw InterruptedException; the test fails then.
class WatchBrandProperties {
    private static final Instant START = TestingPosts.START.plus(Duration.ofDays(3));
    private static final int STORM_MINUTES = 60;
    private static final long DISORDER = ObserveOperator.DISORDER.toMillis();

    /** A mention and when it comes in. */
    private record Arrival(long at, Mention mention) {}

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void aStormComesOutTheSame_shuffledWithinTheDisorder(@ForAll long seed) throws Exception {
        List<Mention> storm = storm(seed);
        Random random = new Random(~seed);
        List<Arrival> shuffled =
                storm.stream().map(each -> arrival(each, random.nextLong(DISORDER))).toList();

        assertSame(storm, shuffled);
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void aStormComesOutTheSame_splitOverSourcesThatAreLateEachInItsOwnWay(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int sources) throws Exception {
        List<Mention> storm = storm(seed);
        Random random = new Random(~seed);
        long[] delays = random.longs(sources, 0, DISORDER).toArray();
        List<Arrival> split =
                storm.stream().map(each -> arrival(each, delays[random.nextInt(sources)])).toList();

        assertSame(storm, split);
    }

    private static void assertSame(List<Mention> inOrder, List<Arrival> arrivals) throws Exception {
        List<Object> expected =
                findings(inOrder.stream().map(mention -> arrival(mention, 0)).toList());

        assertThat(findings(arrivals)).isEqualTo(expected);
        assertThat(expected).hasAtLeastOneElementOfType(Alert.class);
    }

    private static Arrival arrival(Mention mention, long delay) {
        return new Arrival(mention.observedAt().toEpochMilli() + delay, mention);
    }

    /** An hour in which more and more people criticise, after days in which few did. */
    private static List<Mention> storm(long seed) {
        Random random = new Random(seed);
        List<Mention> storm = new ArrayList<>();
        for (int minute = 0; minute < STORM_MINUTES; minute++) {
            int said = 1 + random.nextInt(1 + minute / 5);
            for (int i = 0; i < said; i++) {
                Instant at = START.plusSeconds(60L * minute).plusMillis(random.nextInt(60_000));
                storm.add(TestingMentions.critical("nordlicht", "x:" + storm.size(), at));
            }
        }
        storm.sort(Comparator.comparing(Mention::observedAt));
        return storm;
    }

    /** Metrics, incidents and alerts; the watermark follows the newest mention as in the job. */
    private static List<Object> findings(List<Arrival> arrivals) throws Exception {
        try (KeyedBroadcastOperatorTestHarness<String, Mention, SourceAlert, BrandMetrics> harness =
                open()) {
            long newest = Long.MIN_VALUE;
            for (Arrival arrival :
                    arrivals.stream().sorted(Comparator.comparingLong(Arrival::at)).toList()) {
                long time = arrival.mention().observedAt().toEpochMilli();
                harness.processElement(arrival.mention(), time);
                if (time > newest) {
                    newest = time;
                    harness.watermark(newest - DISORDER - 1);
                }
            }
            harness.watermark(Long.MAX_VALUE);
            List<Object> all = new ArrayList<>(harness.extractOutputValues());
            for (OutputTag<?> tag :
                    List.of(WatchBrandFunction.INCIDENTS, WatchBrandFunction.ALERTS)) {
                all.addAll(sideOutput(harness, tag));
            }
            return all;
        }
    }

    private static <T> List<T> sideOutput(
            KeyedBroadcastOperatorTestHarness<String, Mention, SourceAlert, BrandMetrics> harness,
            OutputTag<T> tag) {
        Queue<StreamRecord<T>> found = harness.getSideOutput(tag);
        return found == null ? List.of() : found.stream().map(StreamRecord::getValue).toList();
    }

    private static KeyedBroadcastOperatorTestHarness<String, Mention, SourceAlert, BrandMetrics>
            open() throws Exception {
        PastHours calm = new PastHours();
        for (int hour = 1; hour <= 72; hour++) {
            calm.add(
                    "nordlicht",
                    START.minus(Duration.ofHours(hour)),
                    new Baseline.Hour(3, 3, hour % 8 == 0 ? 1 : 0));
        }
        CrisisSettings settings =
                new CrisisSettings(
                        TestingPosts.watchlist(),
                        "1",
                        false,
                        calm,
                        PlaybookCatalog.bundled(),
                        null);
        KeyedBroadcastOperatorTestHarness<String, Mention, SourceAlert, BrandMetrics> harness =
                new KeyedBroadcastOperatorTestHarness<>(
                        new CoBroadcastWithKeyedOperator<>(
                                new WatchBrandFunction(settings), List.of(BlindChannels.STATE)),
                        Mention::brand,
                        Types.STRING,
                        1,
                        1,
                        0);
        harness.open();
        return harness;
    }
}
