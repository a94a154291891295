package io.sturmwarnung.jobs.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.jobs.post.ObserveOperator;
import io.sturmwarnung.jobs.sink.MentionRecord;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

@SuppressWarnings("try") // Closing a harness may throw InterruptedException; the test fails then.
class KeepStepOperatorTest {
    private static final long DAY = 86_400_000;

    @Test
    void passesOnAtOnce_whatAllTasksHaveReached() throws Exception {
        try (var harness = open()) {
            harness.processWatermark(ObserveOperator.watermarkAfter(DAY));
            send(harness, DAY);

            assertThat(mentions(harness)).containsExactly(DAY);
        }
    }

    @Test
    void waitsForTheTaskThatIsBehind_andSortsByTime() throws Exception {
        try (var harness = open()) {
            send(harness, 3 * DAY);
            send(harness, 2 * DAY);
            harness.processWatermark(ObserveOperator.watermarkAfter(DAY));
            assertThat(mentions(harness)).isEmpty();

            harness.processWatermark(ObserveOperator.watermarkAfter(2 * DAY));
            assertThat(mentions(harness)).containsExactly(2 * DAY);

            harness.processWatermark(Long.MAX_VALUE);
            assertThat(mentions(harness)).containsExactly(2 * DAY, 3 * DAY);
            assertThat(harness.getOutput()).last().isEqualTo(new Watermark(Long.MAX_VALUE));
        }
    }

    @Test
    void losesNothingInSilence_whenBarriersOvertakeRecords() throws Exception {
        try (var harness = open()) {
            send(harness, DAY);

            assertThatThrownBy(() -> harness.snapshot(1, 1))
                    .hasStackTraceContaining("1 mentions would be lost");
        }
    }

    @Test
    void tellsTheTimeOnceAMinute_whileNobodyIsMentioned() throws Exception {
        try (var harness = open()) {
            for (long second = 0; second <= 150; second++) {
                harness.processWatermark(ObserveOperator.watermarkAfter(DAY + 1000 * second));
            }
            harness.processWatermark(Long.MAX_VALUE);

            // The first, and two that are the first behind a full minute.
            assertThat(harness.extractOutputValues())
                    .extracting(MentionRecord::seen)
                    .containsExactly(
                            Instant.ofEpochMilli(DAY),
                            Instant.ofEpochMilli(DAY + 31_000),
                            Instant.ofEpochMilli(DAY + 91_000));
        }
    }

    /**
     * Two tasks run apart as far as they like; whoever reads what they wrote sees nothing late, and
     * knows the time to the minute.
     */
    @Property(tries = 200)
    void nothingIsLate_howeverFarTasksRunApart(
            @ForAll @Size(min = 1, max = 60)
                    List<@IntRange(min = -40_000, max = 400_000) Integer> steps,
            @ForAll @Size(80) List<Boolean> turns)
            throws Exception {
        List<Deque<Object>> tasks = List.of(new ArrayDeque<>(), new ArrayDeque<>());
        int records = observe(steps, tasks);
        try (var harness = open()) {
            merge(tasks, turns, harness);
            assertThat(mentions(harness)).hasSize(records);
            try (var reader = reader()) {
                for (MentionRecord record : harness.extractOutputValues()) {
                    reader.processElement(new StreamRecord<>(record));
                }
                assertThat(reader.extractOutputValues())
                        .extracting(Mention::late)
                        .doesNotContain(true);
                assertThat(reader.extractOutputValues())
                        .extracting(mention -> mention.observedAt().toEpochMilli())
                        .containsExactlyElementsOf(mentions(harness));
                assertThat(lastWatermark(reader))
                        .isBetween(lastWatermark(harness) - 60_000, lastWatermark(harness));
            }
        }
    }

    /** What the operator that tells the time sends: records to either task, watermarks to both. */
    private static int observe(List<Integer> steps, List<Deque<Object>> tasks) {
        long now = DAY;
        long watermark = Long.MIN_VALUE;
        for (int i = 0; i < steps.size(); i++) {
            long time = now + steps.get(i);
            long observed = time <= watermark ? watermark + 1 : time;
            tasks.get(i % 3 == 0 ? 0 : 1).add(observed);
            now = Math.max(now, time);
            watermark = Math.max(watermark, ObserveOperator.watermarkAfter(now));
            for (Deque<Object> task : tasks) {
                task.add(new Watermark(watermark));
            }
        }
        return steps.size();
    }

    private static void merge(
            List<Deque<Object>> tasks,
            List<Boolean> turns,
            OneInputStreamOperatorTestHarness<Mention, MentionRecord> harness)
            throws Exception {
        long[] told = {Long.MIN_VALUE, Long.MIN_VALUE};
        long merged = Long.MIN_VALUE;
        int turn = 0;
        while (tasks.stream().anyMatch(task -> !task.isEmpty())) {
            int from = turns.get(turn++ % turns.size()) ? 0 : 1;
            from = tasks.get(from).isEmpty() ? 1 - from : from;
            Object next = tasks.get(from).poll();
            if (next instanceof Watermark mark) {
                told[from] = mark.getTimestamp();
                if (Math.min(told[0], told[1]) > merged) {
                    merged = Math.min(told[0], told[1]);
                    harness.processWatermark(merged);
                }
            } else {
                send(harness, (Long) next);
            }
        }
    }

    private static void send(
            OneInputStreamOperatorTestHarness<Mention, MentionRecord> harness, long time)
            throws Exception {
        Instant at = Instant.ofEpochMilli(time);
        Post post = Post.of("x:" + time, "x", at, "a");
        harness.processElement(
                new Mention("b", List.of(), post, false, false, at, Annotation.NONE), time);
    }

    /** Times of the mentions that came out. */
    private static List<Long> mentions(
            OneInputStreamOperatorTestHarness<Mention, MentionRecord> harness) {
        return harness.extractOutputValues().stream()
                .filter(record -> !record.tellsTimeOnly())
                .map(record -> record.mention().observedAt().toEpochMilli())
                .toList();
    }

    private static long lastWatermark(OneInputStreamOperatorTestHarness<?, ?> harness) {
        return harness.getOutput().stream()
                .filter(Watermark.class::isInstance)
                .mapToLong(mark -> ((Watermark) mark).getTimestamp())
                .max()
                .orElseThrow();
    }

    private static OneInputStreamOperatorTestHarness<Mention, MentionRecord> open()
            throws Exception {
        return opened(new KeepStepOperator());
    }

    private static OneInputStreamOperatorTestHarness<MentionRecord, Mention> reader()
            throws Exception {
        return opened(new ObserveOperator<>(new MentionObservation(), Duration.ZERO));
    }

    private static <I, O> OneInputStreamOperatorTestHarness<I, O> opened(
            OneInputStreamOperator<I, O> operator) throws Exception {
        OneInputStreamOperatorTestHarness<I, O> harness =
                new OneInputStreamOperatorTestHarness<>(operator);
        harness.setup();
        harness.open();
        return harness;
    }
}
