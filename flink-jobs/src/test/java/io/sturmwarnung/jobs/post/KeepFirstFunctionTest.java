package io.sturmwarnung.jobs.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.jobs.Tally;
import io.sturmwarnung.jobs.TestingPosts;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;

class KeepFirstFunctionTest {
    private static final Instant START = TestingPosts.START;

    private KeyedOneInputStreamOperatorTestHarness<String, Post, Post> harness;

    @BeforeEach
    void open() throws Exception {
        harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new KeepFirstFunction<>(Tally.POSTS_DUPLICATE)),
                        Post::id,
                        Types.STRING);
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void letsTheFirstPass_andCountsTheOthers() throws Exception {
        send("x:1", START, "first");
        send("x:1", START, "second");
        send("x:2", START, "another");
        send("x:1", START.plusSeconds(5), "third");

        assertThat(harness.extractOutputValues())
                .extracting(Post::text)
                .containsExactly("first", "another");
        Object duplicates =
                harness.getOperator()
                        .getRuntimeContext()
                        .getAccumulator(Tally.POSTS_DUPLICATE)
                        .getLocalValue();
        assertThat(duplicates).isEqualTo(2L);
    }

    @Test
    void forgetsAPost_afterItsTime() throws Exception {
        send("x:1", START, "first");
        Instant end = START.plus(KeepFirstFunction.REMEMBERED);
        harness.processWatermark(end.toEpochMilli() - 1);
        assertThat(harness.numKeyedStateEntries()).isOne();

        harness.processWatermark(end.toEpochMilli());
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    private void send(String id, Instant time, String text) throws Exception {
        harness.processElement(Post.of(id, "x", time, text), time.toEpochMilli());
    }
}
