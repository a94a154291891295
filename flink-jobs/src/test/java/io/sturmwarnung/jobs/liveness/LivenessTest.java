package io.sturmwarnung.jobs.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.alert.Heartbeat;
import io.sturmwarnung.core.alert.SourceAlert;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

@SuppressWarnings("try") // Closing a harness may throw InterruptedException; the test fails then.
class LivenessTest {
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void tellsOfTheChannelThatFellSilent_andOfNoOther() throws Exception {
        try (var harness = open(new WatchChannelsFunction())) {
            talk(harness, "facebook", Duration.ZERO, WEEK);
            talk(harness, "x", Duration.ZERO, WEEK.plusHours(5));
            harness.processWatermark(START.plus(WEEK.plusHours(5)).toEpochMilli());

            List<SourceAlert> alerts = new ArrayList<>(harness.extractOutputValues());
            assertThat(alerts).hasSize(1);
            SourceAlert blind = alerts.get(0);
            assertThat(blind.channel()).isEqualTo("facebook");
            assertThat(blind.blind()).isTrue();
            assertThat(blind.since()).isEqualTo(START.plus(WEEK));
            assertThat(blind.createdAt()).isBefore(START.plus(WEEK.plusHours(2)));
            assertThat(blind.messages().get(0).title())
                    .isEqualTo("Blind auf facebook seit 2026-06-08 02:00 +02:00");

            talk(harness, "facebook", WEEK.plusHours(6), WEEK.plusHours(7));
            harness.processWatermark(START.plus(WEEK.plusHours(7)).toEpochMilli());
            assertThat(harness.extractOutputValues())
                    .filteredOn(alert -> alert.channel().equals("facebook"))
                    .extracting(SourceAlert::blind)
                    .containsExactly(true, false);
        }
    }

    @Test
    void takesTheEndOfTheInput_forNoSilence() throws Exception {
        try (var harness = open(new WatchChannelsFunction())) {
            talk(harness, "x", Duration.ZERO, WEEK);
            harness.processWatermark(Long.MAX_VALUE);

            assertThat(harness.extractOutputValues()).isEmpty();
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    @Test
    void findsTheSame_whenItIsRestoredInBetween() throws Exception {
        try (var first = open(new WatchChannelsFunction())) {
            talk(first, "facebook", Duration.ZERO, WEEK);
            first.processWatermark(START.plus(WEEK).minusSeconds(30).toEpochMilli());
            var snapshot = first.snapshot(1, 1);
            try (var second = harness(new WatchChannelsFunction())) {
                second.initializeState(snapshot);
                second.open();
                second.processWatermark(START.plus(WEEK.plusHours(3)).toEpochMilli());

                assertThat(second.extractOutputValues()).hasSize(1);
            }
        }
    }

    @Test
    void noticesThatNothingComesFromAnywhere_byTheMachinesClock() throws Exception {
        try (var harness = open(new WatchSilenceFunction())) {
            liveWeek(harness);
            Instant dead = START.plus(WEEK).plus(Duration.ofHours(9));
            wait(harness, START.plus(WEEK), dead, 1);
            wait(harness, dead, dead.plus(Duration.ofHours(2)), 0);

            List<SourceAlert> alerts = new ArrayList<>(harness.extractOutputValues());
            assertThat(alerts).hasSize(1);
            assertThat(alerts.get(0).channel()).isEqualTo(SourceAlert.EVERYWHERE);
            assertThat(alerts.get(0).blind()).isTrue();
            assertThat(alerts.get(0).since()).isEqualTo(dead);
            assertThat(alerts.get(0).createdAt()).isBefore(dead.plus(Duration.ofHours(1)));

            wait(harness, dead.plus(Duration.ofHours(2)), dead.plus(Duration.ofHours(3)), 1);
            assertThat(harness.extractOutputValues())
                    .extracting(SourceAlert::kind)
                    .containsExactly("blind", "heardAgain");
        }
    }

    @Test
    void isNotAlarmed_whereAPostAnHourIsUsual() throws Exception {
        try (var harness = open(new WatchSilenceFunction())) {
            for (int hour = 0; hour < 14 * 24; hour++) {
                Instant time = START.plus(Duration.ofHours(hour));
                wait(harness, time, time.plusSeconds(60), hour % 24 < 20 ? 1 : 0);
                wait(harness, time.plusSeconds(60), time.plusSeconds(3600), 0);
            }
            assertThat(harness.extractOutputValues()).isEmpty();
        }
    }

    @Test
    void takesNeitherTheJobsOwnAbsence_norABacklog_forAMeasure() throws Exception {
        Instant stopped = START.plus(WEEK);
        Instant back = stopped.plus(Duration.ofHours(30));
        try (var first = open(new WatchSilenceFunction())) {
            liveWeek(first);
            var snapshot = first.snapshot(1, 1);
            try (var second = harness(new WatchSilenceFunction())) {
                second.initializeState(snapshot);
                second.setProcessingTime(back.toEpochMilli());
                second.open();
                wait(second, back, back.plusSeconds(300), 0);
                for (int i = 0; i < 50_000; i++) {
                    send(second, SourceAlert.EVERYWHERE, stopped.plusSeconds(i));
                }
                wait(second, back.plusSeconds(300), back.plus(Duration.ofHours(40)), 1);

                assertThat(second.extractOutputValues()).isEmpty();
            }
        }
    }

    /** Each minute has a post, as the machine's clock goes. */
    private static void liveWeek(
            KeyedOneInputStreamOperatorTestHarness<String, Tuple2<String, Long>, SourceAlert>
                    harness)
            throws Exception {
        wait(harness, START, START.plus(WEEK), 1);
    }

    private static void wait(
            KeyedOneInputStreamOperatorTestHarness<String, Tuple2<String, Long>, SourceAlert>
                    harness,
            Instant from,
            Instant to,
            int postsPerMinute)
            throws Exception {
        for (Instant time = from; time.isBefore(to); time = time.plusSeconds(60)) {
            harness.setProcessingTime(time.plusSeconds(7).toEpochMilli());
            for (int i = 0; i < postsPerMinute; i++) {
                send(harness, SourceAlert.EVERYWHERE, time.plusSeconds(5));
            }
            harness.setProcessingTime(time.plusSeconds(60).toEpochMilli());
        }
    }

    @Test
    void beatsEveryHalfMinute_withWhatItHasSeen() throws Exception {
        try (var harness = open(new BeatFunction())) {
            harness.setProcessingTime(START.toEpochMilli() + 1_000);
            send(harness, "x", START.minusSeconds(100));
            harness.processWatermark(START.minusSeconds(130).toEpochMilli());
            harness.setProcessingTime(START.plusSeconds(95).toEpochMilli());

            List<Heartbeat> beats = new ArrayList<>(harness.extractOutputValues());
            assertThat(beats)
                    .extracting(Heartbeat::at)
                    .containsExactly(
                            START.plusSeconds(30), START.plusSeconds(60), START.plusSeconds(90));
            assertThat(beats).allMatch(b -> b.seenUpTo().equals(START.minusSeconds(130)));
        }
    }

    private static <T> KeyedOneInputStreamOperatorTestHarness<String, Tuple2<String, Long>, T> open(
            KeyedProcessFunction<String, Tuple2<String, Long>, T> function) throws Exception {
        KeyedOneInputStreamOperatorTestHarness<String, Tuple2<String, Long>, T> harness =
                harness(function);
        harness.open();
        return harness;
    }

    private static <T>
            KeyedOneInputStreamOperatorTestHarness<String, Tuple2<String, Long>, T> harness(
                    KeyedProcessFunction<String, Tuple2<String, Long>, T> function)
                    throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(function), heard -> heard.f0, Types.STRING);
    }

    /** A post a minute. */
    private static void talk(
            KeyedOneInputStreamOperatorTestHarness<String, Tuple2<String, Long>, ?> harness,
            String channel,
            Duration from,
            Duration to)
            throws Exception {
        for (long minute = from.toMinutes(); minute < to.toMinutes(); minute++) {
            send(harness, channel, START.plus(Duration.ofMinutes(minute)).plusSeconds(7));
        }
    }

    private static void send(
            KeyedOneInputStreamOperatorTestHarness<String, Tuple2<String, Long>, ?> harness,
            String channel,
            Instant time)
            throws Exception {
        long millis = time.toEpochMilli();
        harness.processElement(Tuple2.of(channel, millis), millis);
    }
}
