package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.app.scenario.Scenario;
import io.sturmwarnung.app.stack.Stack;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.post.PostWriter;
import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.core.watchlist.WatchlistReader;
import io.sturmwarnung.elastic.document.IndexedDocument;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.search.Counts;
import io.sturmwarnung.jobs.CrisisJob;
import io.sturmwarnung.jobs.ExecutionSettings;
import io.sturmwarnung.jobs.MentionJob;
import io.sturmwarnung.jobs.MentionSettings;
import io.sturmwarnung.jobs.ResponseJob;
import io.sturmwarnung.jobs.StormPipeline;
import io.sturmwarnung.jobs.StormSinks;
import io.sturmwarnung.jobs.TestingSink;
import io.sturmwarnung.jobs.source.KafkaTopic;
import io.sturmwarnung.jobs.source.Sources;
import io.sturmwarnung.jobs.testing.TestingKafkaBroker;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * The stack's processes without containers: a broker, a job manager, task managers, Elasticsearch,
 * and the three jobs from the jar that a cluster is given. They must find what one process finds,
 * though a task manager dies while they work.
 */
@Timeout(1_200)
class ClusterIT {
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final int TASK_MANAGERS = 2;

    @TempDir Path folder;

    private Scenario scenario;
    private Watchlist watchlist;
    private Stack stack;
    private TestingKafkaBroker broker;
    private TestingFlink flink;

    @BeforeEach
    void start() throws Exception {
        scenario = Scenario.named("misfire");
        watchlist = WatchlistReader.read(scenario.name(), scenario.watchlist());
        flink = TestingFlink.start(Files.createDirectory(folder.resolve("flink")), TASK_MANAGERS);
        broker = TestingKafkaBroker.start(Files.createDirectory(folder.resolve("broker")));
        for (String topic :
                List.of(
                        KafkaTopic.POSTS,
                        KafkaTopic.MENTIONS,
                        KafkaTopic.INCIDENTS,
                        KafkaTopic.ALERTS)) {
            broker.createTopic(topic, 1);
        }
        stack = Stack.open(folder.resolve("stored"), null);
    }

    @AfterEach
    void stop() throws Exception {
        flink.close();
        broker.close();
        stack.close();
    }

    @Test
    void findsWhatOneProcessFinds_thoughATaskManagerDies() throws Exception {
        List<Post> posts = new ArrayList<>(scenario.posts());
        Instant end = posts.get(posts.size() - 1).createdAt().truncatedTo(ChronoUnit.MINUTES);
        posts.add(mention("x:last", end.plusSeconds(605)));
        ClusterFindings expected = inOneProcess(posts);
        // Mentions nobody, but brings the clock past the minute after the last mention, where a
        // file's end brings it.
        posts.add(Post.of("x:push", "x", end.plusSeconds(700), "Guten Abend allerseits."));
        int half = posts.size() / 2;
        int threeQuarters = posts.size() * 3 / 4;

        send(posts.subList(0, half));
        List<String> jobs = submit();
        for (String job : jobs) {
            await(() -> flink.rest().checkpoints(job, "completed") > 0);
        }
        send(posts.subList(half, threeQuarters));
        await(() -> indexed() > expected.mentions().size() / 2);
        flink.killTaskManager();
        send(posts.subList(threeQuarters, posts.size()));
        flink.startTaskManager();

        assertFound(expected.mentions(), ClusterFindings::mentions);
        assertFound(expected.metrics(), ClusterFindings::metrics);
        assertFound(expected.incidents(), ClusterFindings::incidents);
        assertFound(expected.alerts(), ClusterFindings::alerts);
        assertFound(expected.questions(), ClusterFindings::questions);
        for (String job : jobs) {
            assertThat(flink.rest().checkpoints(job, "restored")).as(job).isPositive();
            assertThat(flink.rest().status(job)).isEqualTo("RUNNING");
        }
    }

    /** Everything one process finds, with all posts in a file. */
    private ClusterFindings inOneProcess(List<Post> posts) throws Exception {
        Path file = write(posts, "posts.ndjson");
        TestingSink<IndexedDocument> documents = new TestingSink<>();
        StreamExecutionEnvironment env = ExecutionSettings.replay(folder.resolve("alone")).local();
        StormPipeline.define(
                Sources.file(env, file),
                MentionSettings.replay(watchlist),
                new StormSinks(documents, new TestingSink<Rejection>()));
        StormPipeline.run(env, progress -> {});
        ClusterFindings found = ClusterFindings.written(documents.written());
        assertThat(found.incidents()).isNotEmpty();
        assertThat(found.alerts()).isNotEmpty();
        return found;
    }

    private Post mention(String id, Instant at) {
        return Post.of(id, "x", at, "Ein Wagen von Kastell Motors steht vor der Tür.");
    }

    private void send(List<Post> posts) throws IOException {
        Path file = write(posts, "part.ndjson");
        TestingSturm.Outcome sent =
                TestingSturm.run("feed", "--input", file.toString(), "--kafka", broker.servers());
        assertThat(sent.exitCode()).as(sent.err()).isZero();
    }

    private Path write(List<Post> posts, String name) throws IOException {
        return Files.write(folder.resolve(name), posts.stream().map(PostWriter::toJson).toList());
    }

    /** As a user would: one jar is uploaded, and three main classes of it are run. */
    private List<String> submit() throws Exception {
        await(() -> flink.rest().taskManagers() == TASK_MANAGERS);
        Path file = Files.writeString(folder.resolve("watchlist.yaml"), scenario.watchlist());
        String jar = flink.rest().upload(Path.of(System.getProperty("sturm.jobs")));
        List<String> options =
                List.of(
                        "--kafka",
                        broker.servers(),
                        "--elasticsearch",
                        stack.address().url(),
                        "--watchlist",
                        file.toString(),
                        "--checkpoints",
                        folder.resolve("checkpoints").toUri().toString(),
                        "--rejects",
                        folder.resolve("rejects").toString(),
                        "--parallelism",
                        "2");
        List<String> jobs = new ArrayList<>();
        for (Class<?> main : List.of(MentionJob.class, CrisisJob.class, ResponseJob.class)) {
            jobs.add(flink.rest().run(jar, main.getName(), options));
        }
        return jobs;
    }

    private long indexed() {
        Counts counts = new Counts(stack.connection().client());
        counts.refresh(Indices.MENTIONS);
        return counts.count(Indices.MENTIONS);
    }

    /** Sooner or later the same is stored. */
    private void assertFound(
            Map<String, JsonNode> expected, Function<ClusterFindings, Map<String, JsonNode>> part)
            throws Exception {
        Callable<Map<String, JsonNode>> stored =
                () -> part.apply(ClusterFindings.stored(stack.connection().client()));
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!stored.call().equals(expected) && Instant.now().isBefore(deadline)) {
            flink.checkAlive();
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        Map<String, JsonNode> found = stored.call();
        assertThat(found.keySet()).as(flink.logs()).isEqualTo(expected.keySet());
        assertThat(found).as(flink.logs()).isEqualTo(expected);
    }

    private void await(Callable<Boolean> done) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!done.call()) {
            flink.checkAlive();
            assertThat(Instant.now()).as(flink.logs()).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
