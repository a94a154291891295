package io.sturmwarnung.elastic.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.elastic.client.ElasticsearchConnection;
import io.sturmwarnung.elastic.testing.TestingElasticsearch;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

/** Each test starts servers of its own, since starting and stopping is what is tested. */
class EmbeddedElasticsearchIT {
    private static final List<String> INDICES = List.of("one", "two", "three", "four", "five");

    @Test
    void stopsWithItsStarter_whenThatIsKilled_andWaitsForTheOldServer() throws Exception {
        Path data = TestingElasticsearch.temporaryFolder();
        Process starter = startInOtherJvm(data);
        long serverPid;
        try (BufferedReader output = starter.inputReader(StandardCharsets.UTF_8)) {
            serverPid = Long.parseLong(output.readLine());
            assertThat(alive(serverPid)).isTrue();
            assertThatThrownBy(() -> start(data, Duration.ofMillis(300)))
                    .isInstanceOf(EmbeddedElasticsearchException.class)
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining("process is " + starter.pid())
                    .hasMessageContaining("--data");
        } finally {
            starter.destroyForcibly();
        }

        // At once, while the server of the killed one may still be stopping.
        try (EmbeddedElasticsearch next = start(data, Duration.ofSeconds(60));
                ElasticsearchConnection connection = ElasticsearchConnection.open(next.address())) {
            assertThat(alive(serverPid)).isFalse();
            connection.check();
            for (String index : INDICES) {
                connection.client().indices().create(create -> create.index(index));
            }
        }
        try (EmbeddedElasticsearch again = start(data, Duration.ofSeconds(60));
                ElasticsearchConnection connection =
                        ElasticsearchConnection.open(again.address())) {
            // It has started when all that it stored can be searched.
            assertThat(
                            connection
                                    .client()
                                    .search(search -> search.index(INDICES), Void.class)
                                    .shards()
                                    .failed()
                                    .intValue())
                    .isZero();
        }
        TestingElasticsearch.delete(data);
    }

    @Test
    void runsInFolderThatOthersCannotReach_whenRoot() throws Exception {
        Assumptions.assumeTrue(ServerUser.current().isRoot());
        Path home = Files.createTempDirectory(Path.of("/root"), "sturm-it-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        try {
            EmbeddedElasticsearch server = EmbeddedElasticsearch.start(home.resolve("data"), zip());
            long pid = server.pid();
            assertThat(Files.getAttribute(Path.of("/proc", String.valueOf(pid)), "unix:uid"))
                    .isEqualTo(65534);
            server.close();
            assertThat(alive(pid)).isFalse();
        } finally {
            TestingElasticsearch.delete(home);
        }
    }

    @Test
    void saysWhatTheServerWrote_whenItDoesNotStart() throws IOException {
        Path data = TestingElasticsearch.temporaryFolder();
        assertThatThrownBy(
                        () ->
                                EmbeddedElasticsearch.start(
                                        EmbeddedOptions.of(data, zip()).withHeap(1)))
                .isInstanceOf(EmbeddedElasticsearchException.class)
                .hasMessageContaining("exit code")
                .hasMessageContaining("heap");
        // The failed start left nothing locked.
        DataDirectoryLock.acquire(new ServerFolders(data), Duration.ZERO).close();
        TestingElasticsearch.delete(data);
    }

    @Test
    void saysWhatToDo_whenThereIsNoDistribution() throws IOException {
        Path data = TestingElasticsearch.temporaryFolder();
        assertThatThrownBy(() -> EmbeddedElasticsearch.start(data, data.resolve("none.zip")))
                .isInstanceOf(EmbeddedElasticsearchException.class)
                .hasMessageContaining("none.zip")
                .hasMessageContaining("--elasticsearch");
        TestingElasticsearch.delete(data);
    }

    /** Started by the test in another JVM: starts a server, prints its pid, and never ends. */
    static final class Starter {
        public static void main(String[] arguments) throws InterruptedException {
            EmbeddedElasticsearch server =
                    EmbeddedElasticsearch.start(Path.of(arguments[0]), Path.of(arguments[1]));
            System.out.println(server.pid());
            Thread.currentThread().join();
        }
    }

    private static Process startInOtherJvm(Path data) throws IOException {
        return new ProcessBuilder(
                        List.of(
                                ServerCommand.javaHome().resolve("bin/java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Starter.class.getName(),
                                data.toString(),
                                zip().toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static EmbeddedElasticsearch start(Path data, Duration patience) {
        return EmbeddedElasticsearch.start(EmbeddedOptions.of(data, zip()).withPatience(patience));
    }

    private static Path zip() {
        return TestingElasticsearch.distributionZip();
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
