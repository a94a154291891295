package io.sturmwarnung.jobs.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.jobs.TestingPosts;
import io.sturmwarnung.jobs.source.RawRecord;

import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class ParsePostsFunctionTest {
    private OneInputStreamOperatorTestHarness<RawRecord, Post> harness;

    @BeforeEach
    void open() throws Exception {
        harness =
                new OneInputStreamOperatorTestHarness<>(
                        new ProcessOperator<>(new ParsePostsFunction()));
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void readsAPost() throws Exception {
        Post post = Post.of("x:1", "x", TestingPosts.START, "hello");
        send(1, TestingPosts.json(post), false);

        assertThat(harness.extractOutputValues()).containsExactly(post);
        assertThat(harness.getSideOutput(ParsePostsFunction.REJECTED)).isNull();
    }

    @Test
    void putsAsideWhatIsNoPost_withReasonAndPlace() throws Exception {
        send(7, "{\"id\":", false);

        assertThat(harness.extractOutputValues()).isEmpty();
        Rejection rejection = rejections().get(0);
        assertThat(rejection.source()).isEqualTo("posts.ndjson");
        assertThat(rejection.position()).isEqualTo(7);
        assertThat(rejection.raw()).isEqualTo("{\"id\":");
        assertThat(rejection.reason()).isNotBlank();
    }

    @Test
    void putsAsideALineThatWasCutOff_evenIfItsBeginningIsAPost() throws Exception {
        Post post = Post.of("x:1", "x", TestingPosts.START, "hello");
        send(1, TestingPosts.json(post), true);

        assertThat(harness.extractOutputValues()).isEmpty();
        assertThat(rejections().get(0).reason()).contains("longer than");
    }

    private void send(long position, String line, boolean truncated) throws Exception {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        harness.processElement(new RawRecord("posts.ndjson", position, bytes, truncated), 0);
    }

    private List<Rejection> rejections() {
        return harness.getSideOutput(ParsePostsFunction.REJECTED).stream()
                .map(StreamRecord::getValue)
                .toList();
    }
}
