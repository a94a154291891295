package io.sturmwarnung.jobs.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.core.incident.BrandWatch;
import io.sturmwarnung.core.incident.Findings;
import io.sturmwarnung.core.incident.WatchSettings;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.jobs.CrisisSettings;
import io.sturmwarnung.jobs.TestingPosts;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

@SuppressWarnings("try") // Closing a harness may throw InterruptedException; the test fails then.
class WatchBrandFunctionTest {
    private static final Instant START = TestingPosts.START;

    /** Ends of slots in seconds, and what was blind then. */
    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    @Test
    void evaluatesEveryMinute_whileSomethingIsInTheWindows() throws Exception {
        try (var harness = open(null)) {
            send(harness, TestingMentions.at("nordlicht", "x:1", START.plusSeconds(5)));
            advance(harness, START.plusSeconds(181));

            assertThat(minutes(harness))
                    .containsExactly(
                            START.plusSeconds(60), START.plusSeconds(120), START.plusSeconds(180));
        }
    }

    @Test
    void closesASlot_onlyWhenNothingBeforeItsEndCanCome() throws Exception {
        try (var harness = open(null)) {
            send(harness, TestingMentions.ownCurse("nordlicht", "x:1", START));
            harness.watermark(START.plusSeconds(10).toEpochMilli() - 2);
            assertThat(harness.getSideOutput(WatchBrandFunction.ALERTS)).isNull();

            harness.watermark(START.plusSeconds(10).toEpochMilli() - 1);
            assertThat(harness.getSideOutput(WatchBrandFunction.ALERTS)).hasSize(1);
            assertThat(harness.getSideOutput(WatchBrandFunction.INCIDENTS)).hasSize(1);
        }
    }

    @Test
    void costsNothing_whileNobodySpeaks() throws Exception {
        try (var harness = open(null)) {
            send(harness, TestingMentions.at("nordlicht", "x:1", START));
            advance(harness, START.plus(Duration.ofDays(100)));

            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    @Test
    void stopsAfterTheMinuteOfTheLastMention_whenTheInputEnds() throws Exception {
        try (var harness = open(null)) {
            send(harness, TestingMentions.at("nordlicht", "x:1", START.plusSeconds(5)));
            send(harness, TestingMentions.at("nordlicht", "x:2", START.plusSeconds(130)));
            send(harness, TestingMentions.at("blauwal", "x:3", START.plusSeconds(5)));
            harness.watermark(Long.MAX_VALUE);

            assertThat(minutes(harness, "nordlicht"))
                    .containsExactly(
                            START.plusSeconds(60), START.plusSeconds(120), START.plusSeconds(180));
            assertThat(minutes(harness, "blauwal")).containsExactly(START.plusSeconds(60));
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    @Test
    void givesNoMinuteAfterTheEnd_whenTheLastMentionWasCountedBefore() throws Exception {
        try (var harness = open(null)) {
            send(harness, TestingMentions.at("nordlicht", "x:1", START.plusSeconds(5)));
            advance(harness, START.plusSeconds(100));
            harness.watermark(Long.MAX_VALUE);

            assertThat(minutes(harness)).containsExactly(START.plusSeconds(60));
        }
    }

    @Test
    void findsTheSame_whateverTheOrder() throws Exception {
        List<Mention> mentions = someMentions();
        List<Object> expected;
        try (var harness = open(null)) {
            expected = results(harness, mentions);
        }
        Collections.shuffle(mentions, new Random(7));
        try (var harness = open(null)) {
            assertThat(results(harness, mentions)).isEqualTo(expected);
        }
        assertThat(expected).hasSizeGreaterThan(3);
    }

    @Test
    void goesOnWhereItWas_whenRestored() throws Exception {
        List<Mention> mentions = someMentions();
        List<Object> expected;
        try (var harness = open(null)) {
            expected = results(harness, mentions);
        }
        int half = mentions.size() / 2;
        List<Object> actual;
        OperatorSubtaskState snapshot;
        try (var harness = open(null)) {
            for (Mention mention : mentions.subList(0, half)) {
                send(harness, mention);
            }
            advance(harness, mentions.get(half - 1).observedAt().minusSeconds(30));
            actual = new ArrayList<>(harness.extractOutputValues());
            snapshot = harness.snapshot(1, 1);
        }
        try (var harness = open(snapshot)) {
            actual.addAll(results(harness, mentions.subList(half, mentions.size())));
        }
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void givesEachSlotTheChannelsThatAreBlindAtItsEnd_thoughTheNextChangesAreKnown()
            throws Exception {
        SEEN.clear();
        OperatorSubtaskState snapshot;
        try (var harness = open(null, WatchBrandFunctionTest::record)) {
            send(harness, TestingMentions.at("nordlicht", "x:1", START.plusSeconds(5)));
            harness.processWatermark(START.plusSeconds(400).toEpochMilli());
            change(harness, "facebook", START.plusSeconds(120), true);
            change(harness, "x", START.plusSeconds(180), true);
            change(harness, "facebook", START.plusSeconds(180), false);
            assertThat(SEEN).isEmpty();

            harness.processBroadcastWatermark(START.plusSeconds(200).toEpochMilli());
            assertThat(SEEN).containsExactly("10 []", "60 []", "120 [facebook]", "180 [x]");
            snapshot = harness.snapshot(1, 1);
        }
        SEEN.clear();
        try (var harness = open(snapshot, WatchBrandFunctionTest::record)) {
            change(harness, "x", START.plusSeconds(301), false);
            advance(harness, START.plusSeconds(400));
            assertThat(SEEN).containsExactly("240 [x]", "300 [x]", "360 []");
        }
    }

    @Test
    void forgetsChangesThatNoSlotAsksForAnyMore() throws Exception {
        try (var harness = open(null)) {
            for (int hour = 0; hour < 100; hour += 2) {
                advance(harness, START.plus(Duration.ofHours(hour)));
                change(harness, "x", START.plus(Duration.ofHours(hour)), true);
                change(harness, "x", START.plus(Duration.ofHours(hour + 1)), false);
            }
            assertThat(harness.getBroadcastState(BlindChannels.STATE).get("x"))
                    .hasSizeLessThanOrEqualTo(4);
        }
    }

    private static Findings record(
            BrandWatch watch,
            Instant end,
            List<Mention> mentions,
            Set<String> blind,
            WatchSettings settings) {
        SEEN.add(Duration.between(START, end).toSeconds() + " " + blind);
        return watch.endOfSlot(end, mentions, blind, settings);
    }

    private static void change(
            KeyedBroadcastOperatorTestHarness<String, Mention, SourceAlert, BrandMetrics> harness,
            String channel,
            Instant at,
            boolean blind)
            throws Exception {
        SourceAlert alert = SourceAlert.of(channel, START, at, 30, blind, ZoneOffset.UTC);
        harness.processBroadcastElement(alert, at.toEpochMilli() - 1);
    }

    private static List<Mention> someMentions() {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            mentions.add(TestingMentions.at("nordlicht", "x:" + i, START.plusSeconds(i * 7L)));
        }
        return mentions;
    }

    private static List<Object> results(
            KeyedBroadcastOperatorTestHarness<String, Mention, SourceAlert, BrandMetrics> harness,
            List<Mention> mentions)
            throws Exception {
        for (Mention mention : mentions) {
            send(harness, mention);
        }
        harness.watermark(Long.MAX_VALUE);
        return new ArrayList<>(harness.extractOutputValues());
    }

    private static KeyedBroadcastOperatorTestHarness<String, Mention, SourceAlert, BrandMetrics>
            open(OperatorSubtaskState state) throws Exception {
        return open(state, BrandWatch::endOfSlot);
    }

    private static KeyedBroadcastOperatorTestHarness<String, Mention, SourceAlert, BrandMetrics>
            open(OperatorSubtaskState state, Evaluation evaluation) throws Exception {
        CrisisSettings settings =
                new CrisisSettings(
                        TestingPosts.watchlist(),
                        "1",
                        false,
                        PastHours.NONE,
                        PlaybookCatalog.bundled(),
                        null);
        KeyedBroadcastOperatorTestHarness<String, Mention, SourceAlert, BrandMetrics> harness =
                new KeyedBroadcastOperatorTestHarness<>(
                        new CoBroadcastWithKeyedOperator<>(
                                new WatchBrandFunction(settings, evaluation),
                                List.of(BlindChannels.STATE)),
                        Mention::brand,
                        Types.STRING,
                        1,
                        1,
                        0);
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    private static void send(
            KeyedBroadcastOperatorTestHarness<String, Mention, SourceAlert, BrandMetrics> harness,
            Mention mention)
            throws Exception {
        harness.processElement(mention, mention.observedAt().toEpochMilli());
    }

    private static void advance(
            KeyedBroadcastOperatorTestHarness<String, Mention, SourceAlert, BrandMetrics> harness,
            Instant time)
            throws Exception {
        harness.watermark(time.toEpochMilli());
    }

    private static List<Instant> minutes(
            KeyedBroadcastOperatorTestHarness<String, Mention, SourceAlert, BrandMetrics> harness) {
        return harness.extractOutputValues().stream().map(BrandMetrics::minute).toList();
    }

    private static List<Instant> minutes(
            KeyedBroadcastOperatorTestHarness<String, Mention, SourceAlert, BrandMetrics> harness,
            String brand) {
        return harness.extractOutputValues().stream()
                .filter(metrics -> metrics.brand().equals(brand))
                .map(BrandMetrics::minute)
                .toList();
    }
}
