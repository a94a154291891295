package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.app.scenario.DrillScenario;
import io.sturmwarnung.app.stack.Stack;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.text.MentionMatcher;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.core.watchlist.WatchlistReader;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.search.Counts;
import io.sturmwarnung.elastic.search.ElasticStormReader;
import io.sturmwarnung.jobs.testing.TestingKafkaBroker;
import io.sturmwarnung.jobs.testing.TestingProxy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The product as it is run: Kafka, Elasticsearch, a channel, and a process that dies. */
@Timeout(600)
class MonitorIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** After how long the last sink has tried again, with room to spare. */
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(12);

    private static final String BRAND = "moewe";

    private final List<Process> processes = new ArrayList<>();

    @TempDir Path folder;

    private Stack stack;
    private StoredAlerts stored;
    private TestingProxy line;
    private TestingKafkaBroker broker;
    private TestingRobot robot;
    private Path config;
    private int consolePort;

    @BeforeEach
    void start() throws Exception {
        stack = Stack.open(folder.resolve("stored"), null);
        stored = new StoredAlerts(stack.connection().client());
        line = new TestingProxy(URI.create(stack.address().url()).getPort());
        broker = TestingKafkaBroker.start(Files.createDirectory(folder.resolve("broker")));
        broker.createTopic("posts", 1);
        robot = TestingRobot.start();
        consolePort = freePort();
        config = config();
    }

    @AfterEach
    void stop() throws Exception {
        processes.forEach(Process::destroyForcibly);
        robot.close();
        broker.close();
        line.close();
        stack.close();
    }

    @Test
    void losesNothing_andTellsEachAlertOnce_whateverDies() throws Exception {
        Watchlist watchlist = WatchlistReader.read(folder.resolve("watchlist.yaml"));
        DrillScenario storm =
                DrillScenario.of(
                                watchlist.brand(BRAND).orElseThrow(),
                                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                                7)
                        .orElseThrow();
        Path file = folder.resolve("storm.ndjson");
        storm.writeTo(file);
        List<String> posts = Files.readAllLines(file);
        int untilTheKill = posts.size() * 3 / 4;
        int untilTheCut = posts.size() * 7 / 8;

        Path output = folder.resolve("first.out");
        Process first = monitor(output);
        broker.send("posts", posts.subList(0, untilTheKill));
        await(() -> stored.deliveries() > 0 && hasCheckpoint(), first, output);
        first.destroyForcibly().waitFor();

        broker.send("posts", posts.subList(untilTheKill, untilTheCut));
        Path again = folder.resolve("second.out");
        Process second = monitor(again);
        await(() -> Files.exists(again) && read(again).contains("Watching"), second, again);
        line.cut();
        broker.send("posts", posts.subList(untilTheCut, posts.size()));
        broker.send("posts", posts.subList(0, 50));
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        line.mend();
        Instant written = Instant.now().plus(LONGEST_BACK_OFF);

        long expected = mentions(storm.posts(), watchlist);
        await(() -> count(Indices.MENTIONS) >= expected, second, again);
        await(() -> stored.beatSince(written) && stored.allIsTold(), second, again);
        assertThat(read(again)).contains("Going on from ");
        second.destroy();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).as(read(again)).isTrue();
        assertThat(second.exitValue()).isEqualTo(143);
        assertThat(read(again)).contains("Stopped.");

        assertThat(count(Indices.MENTIONS)).isEqualTo(expected);
        assertThat(stored.storms(storm.begin())).isNotEmpty();
        // The days before may raise a false alarm, of which nobody is told when it is too old.
        List<String> told = toldStorms();
        assertThat(told)
                .containsAll(stored.storms(storm.begin()))
                .isSubsetOf(stored.storms(Instant.EPOCH));
        // What was being sent when the first was killed is sent again.
        assertThat(told.size() - Set.copyOf(told).size()).isLessThanOrEqualTo(1);
        assertThat(new ElasticStormReader(stack.connection().client()).incidents(10))
                .filteredOn(Incident::open)
                .singleElement()
                .satisfies(incident -> assertThat(incident.drill()).isFalse());
        assertThat(count(Indices.REJECTS)).isZero();
        consoleGoesOnAlone();
    }

    /** As on a cluster, where the jobs are elsewhere: what was told is not told again. */
    private void consoleGoesOnAlone() throws Exception {
        int before = toldStorms().size();
        Path output = folder.resolve("console.out");
        Process console = TestingSturm.start(output, "console", "--config", config.toString());
        processes.add(console);
        await(() -> read(output).contains("Stop with Ctrl-C."), console, output);
        await(() -> figures().contains("sturm_brand_level{brand=\"moewe\"}"), console, output);
        assertThat(figures())
                .contains("sturm_incidents_open{brand=\"moewe\"}", "sturm_heartbeat_age_seconds")
                .contains("status=\"sent\"} 0.0")
                .doesNotContainPattern("status=\"sent\"} [1-9]");
        console.destroy();
        assertThat(console.waitFor(60, TimeUnit.SECONDS)).as(read(output)).isTrue();
        assertThat(console.exitValue()).isEqualTo(143);
        assertThat(read(output)).contains("Console: http://127.0.0.1:", "Stopped.");
        assertThat(toldStorms()).hasSize(before);
    }

    private String figures() {
        URI address = URI.create("http://127.0.0.1:" + consolePort + "/metrics");
        try (InputStream answer = address.toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // It is not there yet.
            return "";
        }
    }

    private boolean hasCheckpoint() {
        try (Stream<Path> files = Files.walk(folder.resolve("checkpoints"))) {
            return files.anyMatch(file -> file.endsWith("_metadata"));
        } catch (IOException | UncheckedIOException e) {
            // The job deletes old checkpoints while they are looked at.
            return false;
        }
    }

    private Process monitor(Path output) throws IOException {
        Process process = TestingSturm.start(output, "monitor", "--config", config.toString());
        processes.add(process);
        return process;
    }

    private static long mentions(List<Post> posts, Watchlist watchlist) {
        try (MentionMatcher matcher = new MentionMatcher(watchlist)) {
            return posts.stream().mapToLong(post -> matcher.match(post).size()).sum();
        }
    }

    private static void await(BooleanSupplier done, Process process, Path output) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            assertThat(process.isAlive()).as(read(output)).isTrue();
            assertThat(Instant.now()).as(read(output)).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static String read(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count(String index) {
        Counts counts = new Counts(stack.connection().client());
        counts.refresh(index);
        return counts.count(index);
    }

    private List<String> toldStorms() {
        return robot.told().stream()
                .filter(each -> each.path("kind").asText().equals("storm"))
                .map(each -> each.path("id").asText())
                .toList();
    }

    private Path config() throws IOException {
        Files.writeString(
                folder.resolve("watchlist.yaml"),
                """
                brands:
                  - id: moewe
                    name: Möwe Reisen
                    query: '"möwe reisen" OR @moewe'
                    ownAccounts: ['facebook:moewe']
                """);
        return Files.writeString(
                folder.resolve("config.yaml"),
                """
                elasticsearch: {url: 'http://127.0.0.1:%d'}
                watchlist: watchlist.yaml
                source:
                  kafka: {bootstrapServers: '%s', topic: posts}
                checkpoints: checkpoints
                console: {port: %d}
                notifications:
                  channels:
                    - id: robot
                      type: webhook
                      url: http://127.0.0.1:%d/in
                      secret: sixteen-and-more
                  routes:
                    - channels: [robot]
                """
                        .formatted(line.port(), broker.servers(), consolePort, robot.port()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
