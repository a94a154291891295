package io.sturmwarnung.jobs.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.elastic.client.ElasticsearchAddress;
import io.sturmwarnung.elastic.document.IndexedDocument;
import io.sturmwarnung.elastic.testing.TestingElasticsearch;
import io.sturmwarnung.jobs.ExecutionSettings;
import io.sturmwarnung.jobs.MentionSettings;
import io.sturmwarnung.jobs.RunSummary;
import io.sturmwarnung.jobs.StormPipeline;
import io.sturmwarnung.jobs.StormSinks;
import io.sturmwarnung.jobs.TestingPosts;
import io.sturmwarnung.jobs.source.Sources;
import io.sturmwarnung.jobs.testing.TestingProxy;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

@Timeout(300)
class ElasticsearchSinkIT {
    @TempDir private Path folder;

    private final TestingElasticsearch elasticsearch = TestingElasticsearch.shared();

    @BeforeEach
    void clear() {
        elasticsearch.clear();
    }

    @Test
    void fillsTheIndices_andChangesNothingTheSecondTime() throws Exception {
        List<String> lines = lines(1_000);
        lines.add("no post");

        RunSummary first = run(lines, elasticsearch.address());
        long mentions = count("mentions");
        long metrics = count("metrics");
        RunSummary second = run(lines, elasticsearch.address());

        long expected = first.mentions().values().stream().mapToLong(Long::longValue).sum();
        assertThat(mentions).isEqualTo(expected).isPositive();
        assertThat(metrics).isPositive();
        assertThat(second.mentions()).isEqualTo(first.mentions());
        assertThat(count("mentions")).isEqualTo(mentions);
        assertThat(count("metrics")).isEqualTo(metrics);
        assertThat(count("rejects")).isEqualTo(1);
        assertThat(rejectFiles()).hasSize(2);
    }

    @Test
    void losesNothing_whileTheServerIsAway() throws Exception {
        List<String> lines = lines(3_000);
        int port = URI.create(elasticsearch.address().url()).getPort();
        try (TestingProxy proxy = new TestingProxy(port)) {
            proxy.cut();
            CompletableFuture<Void> mended =
                    CompletableFuture.runAsync(
                            proxy::mend, CompletableFuture.delayedExecutor(8, TimeUnit.SECONDS));

            RunSummary summary =
                    run(lines, ElasticsearchAddress.of("http://127.0.0.1:" + proxy.port()));

            assertThat(mended).isCompleted();
            long expected = summary.mentions().values().stream().mapToLong(Long::longValue).sum();
            assertThat(count("mentions")).isEqualTo(expected);
            assertThat(count("rejects")).isZero();
        }
    }

    @Test
    void putsAsideWhatTheServerRefuses() throws Exception {
        StreamExecutionEnvironment env = ExecutionSettings.replay(folder.resolve("ck")).local();
        env.fromData(
                        IndexedDocument.class,
                        new IndexedDocument("mentions-2025.03", "a:1", "{\"noSuchField\":1}", 0))
                .uid("one-document")
                .sinkTo(new ElasticsearchSink(elasticsearch.address()))
                .uid("index");
        env.execute();

        assertThat(count("rejects")).isEqualTo(1);
    }

    private RunSummary run(List<String> lines, ElasticsearchAddress address) throws Exception {
        Path file = folder.resolve("posts.ndjson");
        Files.write(file, lines);
        StreamExecutionEnvironment env = ExecutionSettings.replay(folder.resolve("ck")).local();
        StormPipeline.define(
                Sources.file(env, file),
                MentionSettings.replay(TestingPosts.watchlist()),
                new StormSinks(
                        new ElasticsearchSink(address), RejectFiles.in(folder.resolve("rejects"))));
        return StormPipeline.run(env, progress -> {});
    }

    private List<Path> rejectFiles() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("rejects"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("rejects"))
                    .toList();
        }
    }

    private long count(String index) throws IOException {
        elasticsearch.connection().client().indices().refresh(request -> request.index(index));
        return elasticsearch.connection().client().count(request -> request.index(index)).count();
    }

    private static List<String> lines(int posts) {
        return new ArrayList<>(
                TestingPosts.posts(posts, 8).stream().map(TestingPosts::json).toList());
    }
}
