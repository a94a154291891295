package io.sturmwarnung.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.core.response.ResponseTotals;
import io.sturmwarnung.elastic.document.IndexedDocument;
import io.sturmwarnung.jobs.source.Sources;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@Timeout(240)
class StormPipelineTest {
    private static final int POSTS = 2_000;

    @TempDir private Path folder;

    private final TestingSink<IndexedDocument> documents = new TestingSink<>();
    private final TestingSink<Rejection> rejects = new TestingSink<>();

    @Test
    void countsEveryPost_whateverIsMixedIn() throws Exception {
        List<Post> posts = TestingPosts.posts(POSTS, 1);
        List<String> lines = new ArrayList<>(posts.stream().map(TestingPosts::json).toList());
        lines.add(100, "{\"id\":");
        lines.add(200, "no JSON at all");
        lines.add(lines.get(50));
        lines.add(TestingPosts.json(Post.of("x:late", "x", TestingPosts.START, "late nordlicht")));

        RunSummary summary = run(lines, 2);

        assertThat(summary.read()).isEqualTo(POSTS + 2);
        assertThat(summary.rejected()).isEqualTo(2);
        assertThat(summary.duplicate()).isEqualTo(1);
        assertThat(summary.late()).isEqualTo(1);
        assertThat(summary.mentions())
                .containsEntry("nordlicht", about(posts, "nordlicht") + 1)
                .containsEntry("blauwal", about(posts, "blauwal"));
        assertThat(rejects.written())
                .extracting(Rejection::position)
                .containsExactlyInAnyOrder(101L, 201L);
        assertThat(documents("mentions"))
                .hasSize((int) (about(posts, "nordlicht") + about(posts, "blauwal") + 1));
        assertThat(documents("rejects")).hasSize(2);
        assertThat(documents("metrics")).isNotEmpty();
        assertThat(documents("questions"))
                .hasSize(
                        (int)
                                summary.responses().values().stream()
                                        .mapToLong(ResponseTotals::asked)
                                        .sum())
                .isNotEmpty();
    }

    @Test
    void findsTheSame_withOneTaskOrTwo_inOrderOrShuffled() throws Exception {
        List<Post> posts = TestingPosts.posts(POSTS, 2);
        run(posts.stream().map(TestingPosts::json).toList(), 1);
        Map<String, String> expected = documents("");
        documents.written().clear();

        List<Post> shuffled = TestingPosts.shuffled(posts, Duration.ofSeconds(30), 3);
        assertThat(shuffled).isNotEqualTo(posts);
        RunSummary summary = run(shuffled.stream().map(TestingPosts::json).toList(), 2);

        assertThat(summary.late()).isZero();
        assertThat(documents("")).isEqualTo(expected);
    }

    @Test
    void alertsOnAnOwnPostThatCurses() throws Exception {
        Post curse =
                Post.of("x:own", "x", TestingPosts.START.plusSeconds(600), "you fucking idiots")
                        .withAuthor(new Author(null, "@nordlicht", "", 0, false, AuthorKind.BRAND));
        List<Post> posts = new ArrayList<>(TestingPosts.posts(400, 4));
        posts.add(curse);
        posts.sort((a, b) -> a.createdAt().compareTo(b.createdAt()));

        RunSummary summary = run(posts.stream().map(TestingPosts::json).toList(), 2);

        assertThat(summary.incidents()).extracting(Incident::trigger).containsExactly("x:own");
        assertThat(summary.alerts()).isNotEmpty();
        assertThat(summary.alerts().get(0).incident()).isEqualTo(summary.incidents().get(0).id());
        assertThat(documents("incidents")).hasSize(1);
        assertThat(documents("alerts")).hasSameSizeAs(summary.alerts());
    }

    @Test
    void failsWithTheCause_whenTheFileIsMissing() {
        StreamExecutionEnvironment env = ExecutionSettings.replay(folder).local();
        define(env, folder.resolve("missing.ndjson"));

        assertThatThrownBy(() -> StormPipeline.run(env, progress -> {}))
                .hasStackTraceContaining("missing.ndjson");
    }

    @Test
    void tellsHowFarItIs_whileItRuns() throws Exception {
        List<Post> posts = TestingPosts.posts(40, 5);
        Path file = folder.resolve("posts.ndjson");
        Files.write(file, posts.stream().map(TestingPosts::json).toList());
        double seconds =
                Duration.between(posts.get(0).createdAt(), posts.get(39).createdAt()).toSeconds();
        StreamExecutionEnvironment env = ExecutionSettings.replay(folder.resolve("ck")).local();
        MentionSettings settings =
                MentionSettings.replay(TestingPosts.watchlist())
                        .withPace(new io.sturmwarnung.jobs.post.Pace(seconds / 4, null));
        StormPipeline.define(Sources.file(env, file), settings, new StormSinks(documents, rejects));
        List<Progress> seen = new ArrayList<>();

        RunSummary summary = StormPipeline.run(env, seen::add);

        assertThat(summary.read()).isEqualTo(40);
        assertThat(summary.took()).isGreaterThan(Duration.ofSeconds(4));
        assertThat(seen).anyMatch(progress -> progress.read() > 0 && progress.read() < 40);
        assertThat(seen).anyMatch(progress -> progress.eventTime() != null);
    }

    private RunSummary run(List<String> lines, int parallelism) throws Exception {
        Path file = folder.resolve("posts.ndjson");
        Files.write(file, lines);
        StreamExecutionEnvironment env =
                new ExecutionSettings(parallelism, folder.resolve("ck").toUri(), false).local();
        define(env, file);
        return StormPipeline.run(env, progress -> {});
    }

    private void define(StreamExecutionEnvironment env, Path file) {
        StormPipeline.define(
                Sources.file(env, file),
                MentionSettings.replay(TestingPosts.watchlist()),
                new StormSinks(documents, rejects));
    }

    /** What the index would hold in the indices whose names begin so. */
    private Map<String, String> documents(String index) {
        Map<String, String> byId = new TreeMap<>();
        for (IndexedDocument document : documents.written()) {
            if (document.index().startsWith(index)) {
                byId.put(document.index() + "/" + document.id(), document.json());
            }
        }
        return byId;
    }

    private static long about(List<Post> posts, String brand) {
        return posts.stream().filter(post -> post.text().contains(brand)).count();
    }
}
