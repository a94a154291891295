package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.sturmwarnung.app.scenario.Scenario;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.jobs.testing.TestingKafkaBroker;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Stories and files on a real broker. */
@Timeout(300)
class FeedIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final int PARTITIONS = 3;

    @TempDir Path folder;

    private TestingKafkaBroker broker;

    @BeforeEach
    void start() throws Exception {
        broker = TestingKafkaBroker.start(Files.createDirectory(folder.resolve("broker")));
        broker.createTopic("story", PARTITIONS);
        broker.createTopic("posts", 1);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void tellsAStoryOnce_inOrder_thoughItIsKilled() throws Exception {
        Scenario scenario = Scenario.named("misfire");
        Instant storm = scenario.growthFrom().orElseThrow();
        long before =
                scenario.posts().stream().filter(each -> each.createdAt().isBefore(storm)).count();
        String[] story = story("misfire");

        Process first = TestingSturm.start(folder.resolve("feed.out"), story);
        awaitMoreThan(before + 50, first);
        first.destroyForcibly().waitFor();
        List<JsonNode> half = read("story");
        TestingSturm.Outcome second = TestingSturm.run(story);
        TestingSturm.Outcome third = TestingSturm.run(story);

        List<JsonNode> posts = read("story");
        assertThat(half.size()).isLessThan(posts.size());
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.out())
                .contains("Going on with post %,d of".formatted(half.size() + 1), "sent to topic");
        assertThat(third.out()).contains("The whole story is on the topic already", "0 posts sent");
        assertThat(posts)
                .extracting(post -> post.get("id").asText())
                .containsExactlyElementsOf(scenario.posts().stream().map(Post::id).toList());
        assertThat(times(posts)).isSorted().allMatch(time -> !time.isAfter(Instant.now()));
        List<Instant> told = times(posts.subList(0, (int) before));
        assertThat(Duration.between(told.get(0), told.get(told.size() - 1)))
                .isEqualTo(
                        Duration.between(
                                scenario.posts().get(0).createdAt(),
                                scenario.posts().get((int) before - 1).createdAt()));

        TestingSturm.Outcome other = TestingSturm.run(story("quiet"));
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err()).contains("holds other posts than those of quiet");

        broker.forget("story");
        TestingSturm.Outcome late = TestingSturm.run(story);
        assertThat(late.exitCode()).isEqualTo(1);
        assertThat(late.err()).contains("held posts that Kafka has deleted since");
    }

    @Test
    void sendsTheUsableLinesOfAFile_andSaysWhatIsMissing() throws Exception {
        Path file = folder.resolve("posts.ndjson");
        Files.writeString(
                file,
                """
                {"id":"x:1","channel":"x","createdAt":"2026-06-01T00:00:00Z","text":"a"}
                no post
                {"id":"x:2","channel":"x","createdAt":"2026-06-01T00:00:01Z","text":"b"}
                """);
        Path watchlist = folder.resolve("w.yaml");

        TestingSturm.Outcome fed =
                TestingSturm.run("feed", "--input", file.toString(), "--kafka", broker.servers());
        TestingSturm.Outcome written =
                TestingSturm.run(
                        "feed", "--scenario", "quiet", "--write-watchlist", watchlist.toString());
        TestingSturm.Outcome missing =
                TestingSturm.run(
                        "feed",
                        "--scenario",
                        "quiet",
                        "--kafka",
                        broker.servers(),
                        "--topic",
                        "none");

        assertThat(fed.exitCode()).as(fed.err()).isZero();
        assertThat(fed.out()).contains("2 posts sent to topic posts at " + broker.servers());
        assertThat(fed.err()).contains("line 2 rejected", "1 line could not be used");
        assertThat(read("posts"))
                .extracting(post -> post.get("id").asText())
                .containsExactly("x:1", "x:2");
        assertThat(written.exitCode()).isZero();
        assertThat(watchlist).hasContent(Scenario.named("quiet").watchlist());
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).contains("has no topic none");
    }

    /** The storm of four days in about ten seconds. */
    private String[] story(String name) {
        return new String[] {
            "feed",
            "--scenario",
            name,
            "--kafka",
            broker.servers(),
            "--topic",
            "story",
            "--now",
            "--speed",
            "20000"
        };
    }

    private void awaitMoreThan(long records, Process feed) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (read("story").size() <= records) {
            assertThat(feed.isAlive()).as(Files.readString(folder.resolve("feed.out"))).isTrue();
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static List<Instant> times(List<JsonNode> posts) {
        return posts.stream().map(post -> Instant.parse(post.get("createdAt").asText())).toList();
    }

    /** All records of a topic, of each partition in its order. */
    private List<JsonNode> read(String topic) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker.servers()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end =
                    consumer.endOffsets(partitions).values().stream().mapToLong(each -> each).sum();
            while (found.size() < end) {
                for (var record : consumer.poll(LOOK)) {
                    found.add(JSON.readTree(record.value()));
                }
            }
        }
        return found;
    }
}
