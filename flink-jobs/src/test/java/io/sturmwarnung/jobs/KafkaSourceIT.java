package io.sturmwarnung.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.elastic.document.IndexedDocument;
import io.sturmwarnung.jobs.source.KafkaCheck;
import io.sturmwarnung.jobs.source.KafkaTopic;
import io.sturmwarnung.jobs.source.SourceUnavailableException;
import io.sturmwarnung.jobs.source.Sources;
import io.sturmwarnung.jobs.testing.TestingKafkaBroker;

import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

@Timeout(300)
class KafkaSourceIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir private static Path folder;

    private static TestingKafkaBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = TestingKafkaBroker.start(Files.createDirectory(folder.resolve("broker")));
        broker.createTopic("posts", 2);
        broker.createTopic("mentions", 2);
    }

    @AfterAll
    static void stop() throws Exception {
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void carriesMentionsFromJobToJob() throws Exception {
        List<Post> posts = TestingPosts.posts(300, 6);
        List<String> values = new ArrayList<>(posts.stream().map(TestingPosts::json).toList());
        values.add("no post");
        values.add(values.get(0));
        broker.send("posts", values);
        long expected =
                posts.stream().filter(post -> post.text().contains("nordlicht")).count()
                        + posts.stream().filter(post -> post.text().contains("blauwal")).count();
        TestingSink<IndexedDocument> documents = new TestingSink<>();
        TestingSink<Rejection> rejects = new TestingSink<>();
        TestingSink<Mention> arrived = new TestingSink<>();

        JobClient mentionJob = runMentionJob(new StormSinks(documents, rejects));
        JobClient reader = runReader(arrived, new StormSinks(documents, rejects));
        try {
            waitForSize(arrived.written(), (int) expected);
            waitForSize(rejects.written(), 1);
        } finally {
            reader.cancel().get(30, TimeUnit.SECONDS);
            mentionJob.cancel().get(30, TimeUnit.SECONDS);
        }

        assertThat(arrived.written()).hasSize((int) expected);
        assertThat(arrived.written()).extracting(Mention::id).doesNotHaveDuplicates();
        assertThat(arrived.written()).extracting(Mention::post).isSubsetOf(posts);
        assertThat(rejects.written().element().source()).startsWith("posts-");
    }

    @Test
    void saysWhetherATopicCanBeRead() throws Exception {
        assertThat(KafkaCheck.partitions(topic("posts"))).isEqualTo(2);
        assertThatThrownBy(() -> KafkaCheck.partitions(topic("missing")))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining(broker.servers() + " has no topic missing");
        assertThatThrownBy(() -> KafkaCheck.partitions(new KafkaTopic("127.0.0.1:1", "posts", "g")))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("Kafka at 127.0.0.1:1 does not answer");
        assertThatThrownBy(() -> KafkaCheck.partitions(new KafkaTopic("nonsense", "posts", "g")))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("Kafka at nonsense");
    }

    private static JobClient runMentionJob(StormSinks sinks) throws Exception {
        StreamExecutionEnvironment env = environment("mention-job");
        MentionJob.send(
                MentionJob.define(
                        Sources.kafka(env, topic("posts")),
                        MentionSettings.monitor(TestingPosts.watchlist()),
                        sinks),
                topic("mentions"));
        return env.executeAsync("mentions");
    }

    private static JobClient runReader(TestingSink<Mention> arrived, StormSinks sinks)
            throws Exception {
        StreamExecutionEnvironment env = environment("reader");
        DataStream<Mention> mentions = MentionTopic.read(env, topic("mentions"), sinks);
        mentions.sinkTo(arrived).uid("arrived");
        return env.executeAsync("reader");
    }

    private static StreamExecutionEnvironment environment(String job) {
        return ExecutionSettings.replay(folder.resolve(job)).local();
    }

    private static KafkaTopic topic(String name) {
        return new KafkaTopic(broker.servers(), name, "test");
    }

    private static void waitForSize(Collection<?> collection, int size) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (collection.size() < size && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
