package io.sturmwarnung.jobs.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.jobs.post.ObserveOperator;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

@SuppressWarnings("try") // Closing a harness may throw InterruptedException; the test fails then.
class KeepStepOperatorTest {
    private static final long DAY = 86_400_000;

    @Test
    void passesOnAtOnce_whatAllTasksHaveReached() throws Exception {
        try (var harness = open()) {
            harness.processWatermark(ObserveOperator.watermarkAfter(DAY));
            harness.processElement(DAY, DAY);

            assertThat(harness.extractOutputValues()).containsExactly(DAY);
        }
    }

    @Test
    void waitsForTheTaskThatIsBehind_andSortsByTime() throws Exception {
        try (var harness = open()) {
            harness.processElement(3 * DAY, 3 * DAY);
            harness.processElement(2 * DAY, 2 * DAY);
            harness.processWatermark(ObserveOperator.watermarkAfter(DAY));
            assertThat(harness.extractOutputValues()).isEmpty();

            harness.processWatermark(ObserveOperator.watermarkAfter(2 * DAY));
            assertThat(harness.extractOutputValues()).containsExactly(2 * DAY);

            harness.processWatermark(Long.MAX_VALUE);
            assertThat(harness.extractOutputValues()).containsExactly(2 * DAY, 3 * DAY);
            assertThat(harness.getOutput()).last().isEqualTo(new Watermark(Long.MAX_VALUE));
        }
    }

    @Test
    void losesNothingInSilence_whenBarriersOvertakeRecords() throws Exception {
        try (var harness = open()) {
            harness.processElement(DAY, DAY);

            assertThatThrownBy(() -> harness.snapshot(1, 1))
                    .hasStackTraceContaining("1 records would be lost");
        }
    }

    /** Two tasks run apart as far as they like; whoever reads what they wrote sees nothing late. */
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
            assertThat(harness.extractOutputValues()).hasSize(records);
            assertThat(late(harness.extractOutputValues())).isEmpty();
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
            OneInputStreamOperatorTestHarness<Long, Long> harness)
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
                harness.processElement(new StreamRecord<>((Long) next, (Long) next));
            }
        }
    }

    /** What an {@link ObserveOperator} that reads them in this order takes for late. */
    private static List<Long> late(List<Long> times) {
        List<Long> late = new ArrayList<>();
        long newest = Long.MIN_VALUE;
        for (long time : times) {
            if (newest > Long.MIN_VALUE && time <= ObserveOperator.watermarkAfter(newest)) {
                late.add(time);
            }
            newest = Math.max(newest, time);
        }
        return late;
    }

    private static OneInputStreamOperatorTestHarness<Long, Long> open() throws Exception {
        OneInputStreamOperatorTestHarness<Long, Long> harness =
                new OneInputStreamOperatorTestHarness<>(new KeepStepOperator<>());
        harness.setup();
        harness.open();
        return harness;
    }
}
