package io.sturmwarnung.jobs.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.jobs.TestingPosts;

import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

@SuppressWarnings("try") // Closing a harness may throw InterruptedException; the test fails then.
class ObserveOperatorTest {
    private static final Instant START = TestingPosts.START;
    private static final long WATERMARK = START.toEpochMilli() - 30_001;

    @Test
    void toleratesHalfAMinuteOfDisorder() throws Exception {
        try (var harness = open(Duration.ZERO, null)) {
            send(harness, START);
            send(harness, START.minusSeconds(30));
            send(harness, START.minusSeconds(30).minusMillis(1));

            assertThat(harness.extractOutputValues())
                    .extracting(ObservedPost::late)
                    .containsExactly(false, false, true);
            assertThat(harness.extractOutputValues())
                    .extracting(ObservedPost::observedAt)
                    .containsExactly(
                            START, START.minusSeconds(30), Instant.ofEpochMilli(WATERMARK + 1));
        }
    }

    @Test
    void emitsOneWatermarkASecond_whateverTheOrderWithinIt() throws Exception {
        try (var harness = open(Duration.ZERO, null)) {
            send(harness, START.plusMillis(900));
            send(harness, START.plusMillis(100));
            send(harness, START.plusMillis(999));
            send(harness, START.plusMillis(1000));

            assertThat(watermarks(harness)).containsExactly(WATERMARK, WATERMARK + 1000);
        }
    }

    @Test
    void remembersTheTime_whenRestored() throws Exception {
        OperatorSubtaskState state;
        try (var harness = open(Duration.ZERO, null)) {
            send(harness, START);
            state = harness.snapshot(1, 1);
        }
        try (var harness = open(Duration.ZERO, state)) {
            send(harness, START.minusSeconds(60));

            assertThat(harness.extractOutputValues())
                    .containsExactly(
                            new ObservedPost(
                                    post(START.minusSeconds(60)),
                                    Instant.ofEpochMilli(WATERMARK + 1),
                                    true));
            // Nobody downstream remembers it otherwise, and late posts tell no other.
            assertThat(watermarks(harness)).containsExactly(WATERMARK);
        }
    }

    @Test
    void passesOnTheEndOfTheInput_andNoOtherWatermark() throws Exception {
        try (var harness = open(Duration.ZERO, null)) {
            harness.processWatermark(START.toEpochMilli());
            harness.processWatermark(Long.MAX_VALUE);

            assertThat(watermarks(harness)).containsExactly(Long.MAX_VALUE);
        }
    }

    @Test
    void marksASilentSourceIdle_untilItSpeaksAgain() throws Exception {
        try (var harness = open(Duration.ofSeconds(60), null)) {
            send(harness, START);
            harness.setProcessingTime(59_999);
            assertThat(harness.getOutput()).doesNotContain(WatermarkStatus.IDLE);

            harness.setProcessingTime(120_000);
            assertThat(harness.getOutput()).contains(WatermarkStatus.IDLE);

            send(harness, START.plusSeconds(1));
            assertThat(harness.getOutput()).contains(WatermarkStatus.ACTIVE);
        }
    }

    private static OneInputStreamOperatorTestHarness<Post, ObservedPost> open(
            Duration idleAfter, OperatorSubtaskState state) throws Exception {
        OneInputStreamOperatorTestHarness<Post, ObservedPost> harness =
                new OneInputStreamOperatorTestHarness<>(
                        new ObserveOperator<>(new PostObservation(), idleAfter));
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    private static void send(
            OneInputStreamOperatorTestHarness<Post, ObservedPost> harness, Instant time)
            throws Exception {
        harness.processElement(post(time), 0);
    }

    private static Post post(Instant time) {
        return Post.of("x:" + time, "x", time, "text");
    }

    private static List<Long> watermarks(
            OneInputStreamOperatorTestHarness<Post, ObservedPost> harness) {
        return harness.getOutput().stream()
                .filter(Watermark.class::isInstance)
                .map(mark -> ((Watermark) mark).getTimestamp())
                .toList();
    }
}
