package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.sturmwarnung.app.stack.Stack;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.playbook.PlaybookStep;
import io.sturmwarnung.elastic.action.ActionWriter;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.search.Counts;
import io.sturmwarnung.elastic.search.ElasticStormReader;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** A drill with the real Elasticsearch and a channel that answers; people do what they should. */
class DrillIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final TestingRobot robot = TestingRobot.start();

    @TempDir Path folder;

    @AfterEach
    void stop() {
        robot.close();
    }

    @Test
    void leavesNoTraceButWhatIsMarked_andTellsWhatPeopleDid() throws Exception {
        try (Stack stack = Stack.open(folder.resolve("stored"), null)) {
            Path config = config(stack, robot.port());
            Path report = folder.resolve("drill.json");
            CompletableFuture<TestingSturm.Outcome> running =
                    CompletableFuture.supplyAsync(() -> drill(config, report));
            act(stack, running);
            TestingSturm.Outcome outcome = running.join();

            assertThat(outcome.exitCode()).as(outcome.err()).isZero();
            assertThat(outcome.out()).contains("acknowledged  by Ada", "channel       robot");
            leftNoTrace(stack);
            wasMarked();
            reported(JSON.readTree(report.toFile()));
            Path page = folder.resolve("page.html");
            assertThat(review(stack, onlyIncident(stack).id(), page).exitCode()).isZero();
            assertThat(Files.readString(page)).contains("DRILL: ", "Ada", "robot");
            assertThat(review(stack, "none", page).err()).contains(onlyIncident(stack).id());
        }
    }

    private TestingSturm.Outcome drill(Path config, Path report) {
        return TestingSturm.run(
                "drill",
                "--brand",
                "moewe",
                "--config",
                config.toString(),
                "--wait",
                "3",
                "--report",
                report.toString(),
                "--data",
                folder.resolve("drill").toString());
    }

    private static TestingSturm.Outcome review(Stack stack, String incident, Path page) {
        return TestingSturm.run(
                "report",
                "--incident",
                incident,
                "--output",
                page.toString(),
                "--elasticsearch",
                stack.address().url());
    }

    /** Waits until the robot was told, then acknowledges and does every step. */
    private void act(Stack stack, CompletableFuture<?> running) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (robot.told().isEmpty() && !running.isDone() && Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
        }
        if (running.isDone()) {
            return;
        }
        String incident = robot.told().getFirst().path("incident").asText();
        ActionWriter actions = new ActionWriter(stack.connection().client());
        actions.record(action(IncidentAction.Kind.ACK, incident, null));
        for (PlaybookStep step :
                PlaybookCatalog.bundled().byId(playbook(stack)).orElseThrow().steps()) {
            actions.record(action(IncidentAction.Kind.STEP, incident, step.action().en()));
        }
    }

    private static String playbook(Stack stack) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            new Counts(stack.connection().client()).refresh(Indices.INCIDENTS);
            List<Incident> incidents =
                    new ElasticStormReader(stack.connection().client()).incidents(1);
            if (!incidents.isEmpty()) {
                return incidents.getFirst().playbook();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no incident was stored");
    }

    private static IncidentAction action(IncidentAction.Kind kind, String incident, String detail) {
        return new IncidentAction(
                kind, incident, "moewe", "Ada", detail, null, false, Instant.now());
    }

    private static Incident onlyIncident(Stack stack) {
        List<Incident> incidents =
                new ElasticStormReader(stack.connection().client()).incidents(10);
        assertThat(incidents).hasSize(1);
        return incidents.getFirst();
    }

    private static void leftNoTrace(Stack stack) {
        Counts counts = new Counts(stack.connection().client());
        counts.refresh(Indices.MENTIONS, Indices.METRICS, Indices.INCIDENTS, Indices.REJECTS);
        assertThat(counts.count(Indices.MENTIONS)).isZero();
        assertThat(counts.count(Indices.METRICS)).isZero();
        assertThat(counts.count(Indices.REJECTS)).isZero();
        Incident incident = onlyIncident(stack);
        assertThat(incident.drill()).isTrue();
        assertThat(incident.open()).isFalse();
        assertThat(incident.id()).startsWith("drill:moewe:");
    }

    private void wasMarked() {
        assertThat(robot.told())
                .allSatisfy(each -> assertThat(each.path("drill").asBoolean()).isTrue());
        assertThat(robot.told())
                .allSatisfy(
                        each ->
                                assertThat(each.path("title").asText().toLowerCase(Locale.ROOT))
                                        .contains("drill"));
        assertThat(robot.told())
                .extracting(each -> each.path("id").asText())
                .doesNotHaveDuplicates();
        assertThat(robot.told().getLast().path("kind").asText()).isEqualTo("ended");
    }

    private static void reported(JsonNode report) {
        assertThat(report.path("drill").asBoolean()).isTrue();
        assertThat(report.path("minutesToAlert").asDouble()).isBetween(0.0, 60.0);
        assertThat(report.path("minutesToAcknowledge").isNumber()).isTrue();
        assertThat(report.path("acknowledgedBy").asText()).isEqualTo("Ada");
        assertThat(report.path("steps")).hasSize(report.path("stepsOfPlaybook").asInt());
        assertThat(report.at("/channels/0/channel").asText()).isEqualTo("robot");
        assertThat(report.at("/channels/0/sent").asInt())
                .isGreaterThanOrEqualTo(report.path("alerts").asInt());
    }

    private Path config(Stack stack, int port) throws Exception {
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
                elasticsearch:
                  url: %s
                watchlist: watchlist.yaml
                notifications:
                  language: en
                  channels:
                    - id: robot
                      type: webhook
                      url: http://127.0.0.1:%d/in
                      secret: sixteen-and-more
                  routes:
                    - channels: [robot]
                """
                        .formatted(stack.address().url(), port));
    }
}
