package io.sturmwarnung.jobs.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.jobs.CrisisSettings;
import io.sturmwarnung.jobs.TestingPosts;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

@SuppressWarnings("try") // Closing a harness may throw InterruptedException; the test fails then.
class WatchBrandFunctionTest {
    private static final Instant START = TestingPosts.START;

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
            harness.processWatermark(START.plusSeconds(10).toEpochMilli() - 2);
            assertThat(harness.getSideOutput(WatchBrandFunction.ALERTS)).isNull();

            harness.processWatermark(START.plusSeconds(10).toEpochMilli() - 1);
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
            harness.endInput();
            harness.processWatermark(Long.MAX_VALUE);

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
            harness.processWatermark(Long.MAX_VALUE);

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

    private static List<Mention> someMentions() {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            mentions.add(TestingMentions.at("nordlicht", "x:" + i, START.plusSeconds(i * 7L)));
        }
        return mentions;
    }

    private static List<Object> results(
            KeyedOneInputStreamOperatorTestHarness<String, Mention, BrandMetrics> harness,
            List<Mention> mentions)
            throws Exception {
        for (Mention mention : mentions) {
            send(harness, mention);
        }
        harness.processWatermark(Long.MAX_VALUE);
        return new ArrayList<>(harness.extractOutputValues());
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, Mention, BrandMetrics> open(
            OperatorSubtaskState state) throws Exception {
        KeyedOneInputStreamOperatorTestHarness<String, Mention, BrandMetrics> harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(
                                new WatchBrandFunction(
                                        new CrisisSettings(TestingPosts.watchlist(), "1", false))),
                        Mention::brand,
                        Types.STRING);
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    private static void send(
            KeyedOneInputStreamOperatorTestHarness<String, Mention, BrandMetrics> harness,
            Mention mention)
            throws Exception {
        harness.processElement(mention, mention.observedAt().toEpochMilli());
    }

    private static void advance(
            KeyedOneInputStreamOperatorTestHarness<String, Mention, BrandMetrics> harness,
            Instant time)
            throws Exception {
        harness.processWatermark(time.toEpochMilli());
    }

    private static List<Instant> minutes(
            KeyedOneInputStreamOperatorTestHarness<String, Mention, BrandMetrics> harness) {
        return harness.extractOutputValues().stream().map(BrandMetrics::minute).toList();
    }

    private static List<Instant> minutes(
            KeyedOneInputStreamOperatorTestHarness<String, Mention, BrandMetrics> harness,
            String brand) {
        return harness.extractOutputValues().stream()
                .filter(metrics -> metrics.brand().equals(brand))
                .map(BrandMetrics::minute)
                .toList();
    }
}
