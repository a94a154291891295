package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.jobs.CheckpointFolder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What keeps a monitor from starting is told with what to do. */
class MonitorTest {
    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(folder.resolve("posts"));
        Files.writeString(
                folder.resolve("w.yaml"), "brands:\n  - {id: b, name: B, query: 'word'}\n");
    }

    private TestingSturm.Outcome monitor(String more) throws IOException {
        Path config =
                Files.writeString(
                        folder.resolve("config.yaml"),
                        "elasticsearch: {url: 'http://127.0.0.1:1'}\n" + more);
        TestingSturm.Outcome outcome = TestingSturm.run("monitor", "--config", config.toString());
        assertThat(outcome.exitCode()).isEqualTo(1);
        return outcome;
    }

    private String complete(int port) {
        return """
        watchlist: w.yaml
        source: {folder: posts}
        checkpoints: ck
        console: {port: %d}
        """
                .formatted(port);
    }

    @Test
    void namesTheSectionsThatAreMissing() throws IOException {
        assertThat(monitor("").err())
                .contains("has no watchlist, no source, no checkpoints", "docs/configuration.md");
    }

    @Test
    void saysThatElasticsearchDoesNotAnswer() throws IOException {
        assertThat(monitor(complete(freePort())).err())
                .contains("Elasticsearch at http://127.0.0.1:1", "Is it running there?");
    }

    @Test
    void saysThatKafkaDoesNotAnswer() throws IOException {
        String yaml =
                complete(freePort())
                        .replace(
                                "{folder: posts}",
                                "{kafka: {bootstrapServers: '127.0.0.1:1', topic: posts}}");

        assertThat(monitor(yaml).err())
                .contains("Kafka at 127.0.0.1:1 does not answer", "Is it running there?");
    }

    @Test
    void refusesAPortThatIsInUse() throws IOException {
        try (ServerSocket used = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(monitor(complete(used.getLocalPort())).err())
                    .contains("cannot be used", "console.port");
        }
    }

    @Test
    void refusesCheckpointsOfAnotherMonitor() throws IOException {
        try (CheckpointFolder used = CheckpointFolder.open(folder.resolve("ck")).orElseThrow()) {
            assertThat(used.newest()).isEmpty();
            assertThat(monitor(complete(freePort())).err()).contains("another monitor", "stop it");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
