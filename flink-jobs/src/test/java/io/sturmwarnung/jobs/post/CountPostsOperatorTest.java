package io.sturmwarnung.jobs.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.source.ChannelFigures;
import io.sturmwarnung.jobs.TestingPosts;

import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

@SuppressWarnings("try") // Closing a harness may throw InterruptedException; the test fails then.
class CountPostsOperatorTest {
    private static final Instant SLOT = ChannelFigures.slot(TestingPosts.START);
    private static final Instant NEXT = SLOT.plus(ChannelFigures.SLOT);

    @Test
    void tellsASlot_whenTheWatermarkHasPassedItsEnd() throws Exception {
        try (var harness = open(false, null)) {
            send(harness, SLOT, false);
            send(harness, NEXT.minusMillis(1), true);
            send(harness, NEXT, false);

            harness.processWatermark(NEXT.toEpochMilli() - 2);
            assertThat(figures(harness)).isEmpty();

            harness.processWatermark(NEXT.toEpochMilli() - 1);
            assertThat(figures(harness)).containsExactly(new ChannelFigures("x", SLOT, 2, 1, null));

            harness.processWatermark(Long.MAX_VALUE);
            assertThat(figures(harness))
                    .containsExactly(
                            new ChannelFigures("x", SLOT, 2, 1, null),
                            new ChannelFigures("x", NEXT, 1, 0, null));
            assertThat(harness.extractOutputValues()).hasSize(3);
        }
    }

    @Test
    void losesAndRepeatsNothing_whenRestored() throws Exception {
        OperatorSubtaskState state;
        try (var harness = open(false, null)) {
            send(harness, SLOT, false);
            send(harness, NEXT, false);
            harness.processWatermark(NEXT.toEpochMilli());
            state = harness.snapshot(1, 1);
        }
        try (var harness = open(false, state)) {
            send(harness, NEXT.plusSeconds(1), false);
            harness.processWatermark(Long.MAX_VALUE);

            assertThat(figures(harness)).containsExactly(new ChannelFigures("x", NEXT, 2, 0, null));
        }
    }

    @Test
    void measuresHowFarBehindTheFreshestPostIs_whileSourcesAreLive() throws Exception {
        try (var harness = open(true, null)) {
            harness.setProcessingTime(SLOT.plusSeconds(100).toEpochMilli());
            send(harness, SLOT.plusSeconds(1), false);
            send(harness, SLOT.plusSeconds(60), false);
            send(harness, SLOT.plusSeconds(2), false);
            harness.processWatermark(Long.MAX_VALUE);

            assertThat(figures(harness))
                    .extracting(ChannelFigures::lagSeconds)
                    .containsExactly(40L);
        }
    }

    private static OneInputStreamOperatorTestHarness<ObservedPost, ObservedPost> open(
            boolean live, OperatorSubtaskState state) throws Exception {
        var harness = new OneInputStreamOperatorTestHarness<>(new CountPostsOperator(live));
        harness.setup();
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    private static void send(
            OneInputStreamOperatorTestHarness<ObservedPost, ObservedPost> harness,
            Instant time,
            boolean late)
            throws Exception {
        Post post = Post.of("x:" + time, "x", time, "text");
        harness.processElement(new ObservedPost(post, time, late), time.toEpochMilli());
    }

    private static List<ChannelFigures> figures(
            OneInputStreamOperatorTestHarness<ObservedPost, ObservedPost> harness) {
        Collection<StreamRecord<ChannelFigures>> told =
                harness.getSideOutput(CountPostsOperator.FIGURES);
        return told == null ? List.of() : told.stream().map(StreamRecord::getValue).toList();
    }
}
