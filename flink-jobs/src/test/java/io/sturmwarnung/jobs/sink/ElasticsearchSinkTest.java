package io.sturmwarnung.jobs.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.elastic.bulk.BulkOutcome;
import io.sturmwarnung.elastic.bulk.Verdict;
import io.sturmwarnung.elastic.document.IndexedDocument;
import io.sturmwarnung.elastic.document.SourceDocuments;
import io.sturmwarnung.jobs.TestingPosts;

import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.runtime.operators.sink.SinkWriterOperatorFactory;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.stream.IntStream;

@Timeout(60)
@SuppressWarnings("try") // Closing a harness may throw InterruptedException; the test fails then.
class ElasticsearchSinkTest {
    static final BulkOutcome DONE = new BulkOutcome(Verdict.DONE, "");
    private static final BulkOutcome RETRY = new BulkOutcome(Verdict.RETRY, "429: busy");
    private static final BulkOutcome REJECT = new BulkOutcome(Verdict.REJECT, "400: no such field");

    private final TestingStore store = new TestingStore();

    @Test
    void writesAllInBatches_beforeTheInputEnds() throws Exception {
        try (var harness = open(null)) {
            for (int i = 0; i < 1200; i++) {
                send(harness, i);
            }
            harness.endInput();
        }
        assertThat(store.stored()).hasSize(1200);
        assertThat(store.requests()).allMatch(size -> size <= 500);
        assertThat(store.closed()).isTrue();
    }

    @Test
    void triesAgain_untilTheServerIsBack() throws Exception {
        for (int i = 0; i < 6; i++) {
            store.answering(document -> RETRY);
        }
        try (var harness = open(null)) {
            send(harness, 1);
            send(harness, 2);
            harness.endInput();
        }
        assertThat(store.stored()).containsOnlyKeys("d1", "d2");
        assertThat(store.requests()).hasSize(7);
    }

    @Test
    void writesAgainOnlyWhatWasNotTaken() throws Exception {
        store.answering(document -> document.id().equals("d2") ? RETRY : DONE);
        try (var harness = open(null)) {
            send(harness, 1);
            send(harness, 2);
            send(harness, 3);
            harness.endInput();
        }
        assertThat(store.stored()).containsOnlyKeys("d1", "d2", "d3");
        assertThat(store.requests()).containsExactly(3, 1);
    }

    @Test
    void putsAsideWhatTheServerRefuses() throws Exception {
        store.answering(document -> document.id().equals("d2") ? REJECT : DONE);
        try (var harness = open(null)) {
            send(harness, 1);
            send(harness, 2);
            harness.endInput();
        }
        assertThat(store.stored()).hasSize(2).containsKey("d1").doesNotContainKey("d2");
        IndexedDocument reject =
                store.stored().values().stream()
                        .filter(document -> document.index().equals(rejects()))
                        .findFirst()
                        .orElseThrow();
        assertThat(reject.json()).contains("400: no such field").contains("number");
    }

    @Test
    void fails_whenARejectIsRefusedToo() throws Exception {
        store.answering(document -> REJECT).answering(document -> REJECT);
        try (var harness = open(null)) {
            send(harness, 1);
            assertThatThrownBy(harness::endInput)
                    .rootCause()
                    .isInstanceOf(DeliveryException.class)
                    .hasMessageContaining("setup");
        }
    }

    @Test
    void fails_whenNothingCanBeWritten() throws Exception {
        store.failing(new IllegalStateException("the login is refused"));
        try (var harness = open(null)) {
            send(harness, 1);
            assertThatThrownBy(harness::endInput).hasStackTraceContaining("the login is refused");
        }
    }

    @Test
    void keepsWhatIsNotWritten_inACheckpoint() throws Exception {
        OperatorSubtaskState state;
        try (var harness = open(null)) {
            send(harness, 1);
            send(harness, 2);
            state = harness.snapshot(1, 1);
        }
        assertThat(store.stored()).isEmpty();
        try (var harness = open(state)) {
            harness.endInput();
        }
        assertThat(store.stored()).containsOnlyKeys("d1", "d2");
    }

    private OneInputStreamOperatorTestHarness<IndexedDocument, CommittableMessage<Void>> open(
            OperatorSubtaskState state) throws Exception {
        ElasticsearchSink sink = new ElasticsearchSink(store.factory(), Duration.ofMillis(2));
        OneInputStreamOperatorTestHarness<IndexedDocument, CommittableMessage<Void>> harness =
                new OneInputStreamOperatorTestHarness<>(new SinkWriterOperatorFactory<>(sink));
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }

    private static void send(
            OneInputStreamOperatorTestHarness<IndexedDocument, CommittableMessage<Void>> harness,
            int number)
            throws Exception {
        String json = "{\"number\":" + number + "}";
        harness.processElement(new IndexedDocument("mentions", "d" + number, json, 0), 0);
    }

    private static String rejects() {
        return SourceDocuments.of(new Rejection("s", 1, "r", "raw", TestingPosts.START)).index();
    }

    @Test
    void waitsLongerEachTime_butNotForEver() {
        BackOff backOff =
                new BackOff(Duration.ofMillis(100), Duration.ofSeconds(1), new java.util.Random(1));
        long[] waits =
                IntStream.range(0, 6).mapToLong(i -> backOff.afterFailure().toMillis()).toArray();

        assertThat(waits[0]).isBetween(50L, 100L);
        assertThat(waits[2]).isBetween(200L, 400L);
        assertThat(waits[5]).isBetween(500L, 1000L);

        backOff.reset();
        assertThat(backOff.afterFailure().toMillis()).isBetween(50L, 100L);
    }
}
