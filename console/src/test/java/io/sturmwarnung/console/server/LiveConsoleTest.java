package io.sturmwarnung.console.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.sturmwarnung.console.TestingActionLog;
import io.sturmwarnung.console.TestingFigures;
import io.sturmwarnung.console.TestingPlaybook;
import io.sturmwarnung.console.TestingStorm;
import io.sturmwarnung.console.TestingStormReader;
import io.sturmwarnung.console.page.Pages;
import io.sturmwarnung.core.alert.Heartbeat;
import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.elastic.search.Liveness;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The console while things change. */
class LiveConsoleTest {
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(50);

    private final TestingStormReader reader =
            new TestingStormReader()
                    .latest(TestingFigures.metrics("nordlicht", TestingStorm.NOW, 0));
    private final List<AutoCloseable> open = new ArrayList<>();
    private ConsoleClient client;

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    @Test
    void sendsAnEvent_whenSomethingChanges() throws Exception {
        start(SOON, SOON);
        Iterator<String> events = listen();
        String first = nextVersion(events);

        reader.latest(TestingFigures.metrics("nordlicht", TestingStorm.NOW, 4));

        assertThat(nextVersion(events)).isNotEqualTo(first);
        assertThat(client.body("/fragments/brands?lang=en")).contains("strong wind");
    }

    @Test
    void asksTheIndexOnce_howeverManyLookOn() throws Exception {
        start(NEVER, NEVER);
        for (int i = 0; i < 10; i++) {
            nextVersion(listen());
            client.body("/");
        }

        assertThat(reader.questions()).isEqualTo(1);
        assertThat(listeners()).isEqualTo(10);
    }

    @Test
    void forgetsListenersThatHaveGone() throws Exception {
        start(NEVER, SOON);
        try (ConsoleClient visitor = new ConsoleClient(open(0).address());
                Stream<String> events = visitor.events()) {
            nextVersion(events.iterator());
            assertThat(listeners()).isEqualTo(1);
        }

        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (listeners() > 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(listeners()).isZero();
    }

    @Test
    void showsTheLastKnownState_whileTheIndexIsSilent_andRecovers() throws Exception {
        start(SOON, SOON);
        Iterator<String> events = listen();
        nextVersion(events);

        reader.silent(true);
        nextVersion(events);
        HttpResponse<String> page = client.get("/?lang=en");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("Elasticsearch does not answer since", "calm", "Nordlicht Energie");
        assertThat(client.get("/health").statusCode()).isEqualTo(503);
        assertThat(client.get("/api/brands").statusCode()).isEqualTo(503);
        assertThat(client.get("/fragments/status?lang=en").body()).contains("does not answer");

        reader.silent(false);
        nextVersion(events);
        assertThat(client.get("/?lang=en").statusCode()).isEqualTo(200);
        assertThat(client.get("/health").statusCode()).isEqualTo(200);
        assertThat(client.get("/fragments/status?lang=en").body()).doesNotContain("not answer");
    }

    @Test
    void saysWhichChannelsAreBlind_untilTheyAreHeardAgain() throws Exception {
        start(SOON, SOON);
        Iterator<String> events = listen();
        nextVersion(events);
        assertThat(client.body("/?lang=en")).doesNotContain("Blind on", "No sign of life");

        SourceAlert facebook = blind("face<i>book");
        SourceAlert all = blind(SourceAlert.EVERYWHERE);
        reader.liveness(new Liveness(List.of(all, facebook), null));
        nextVersion(events);
        assertThat(client.body("/?lang=en"))
                .contains("Blind on every channel since <time", "2026-03-15T09:40:00Z")
                .contains("Blind on face&lt;i&gt;book since", "no sign of calm");
        assertThat(client.body("/fragments/status?lang=de")).contains("Blind auf allen Kanälen");
        assertThat(health().get("blind").get(1).get("channel").asText()).isEqualTo("face<i>book");
        assertThat(health().get("blind").get(1).get("since").asText())
                .isEqualTo("2026-03-15T09:40:00Z");

        reader.liveness(Liveness.NONE);
        nextVersion(events);
        assertThat(client.body("/fragments/status?lang=en")).doesNotContain("Blind");
        assertThat(health().get("blind")).isEmpty();
    }

    @Test
    void saysThatSignsOfLifeHaveStopped_butNotThatThereIsANewOne() throws Exception {
        Instant now = Instant.now();
        reader.liveness(new Liveness(List.of(), new Heartbeat(now, now.minusSeconds(30))));
        start(SOON, SOON);
        Iterator<String> events = listen();
        String first = nextVersion(events);
        assertThat(client.body("/?lang=en")).doesNotContain("No sign of life");

        int before = reader.questions();
        reader.liveness(new Liveness(List.of(), new Heartbeat(now.plusSeconds(1), now)));
        while (reader.questions() < before + 2) {
            Thread.onSpinWait();
        }
        assertThat(health().get("heartbeat").get("seenUpTo").asText()).isEqualTo(now.toString());
        Instant old = now.minusSeconds(121);
        reader.liveness(new Liveness(List.of(), new Heartbeat(old, old)));
        assertThat(version(nextVersion(events))).isEqualTo(version(first) + 1);
        assertThat(client.body("/?lang=en")).contains("No sign of life", old.toString());
        assertThat(client.body("/?lang=de")).contains("Kein Lebenszeichen der Überwachung seit");
        assertThat(health().get("heartbeat").get("ageSeconds").asLong()).isBetween(121L, 600L);
    }

    private static long version(String event) {
        return Long.parseLong(event.substring("data:".length()).strip());
    }

    private static SourceAlert blind(String channel) {
        return SourceAlert.of(
                channel,
                TestingStorm.NOW,
                TestingStorm.NOW.plusSeconds(600),
                25,
                true,
                ZoneOffset.UTC);
    }

    @Test
    void startsWhileTheIndexIsSilent() throws Exception {
        reader.silent(true);
        start(SOON, SOON);

        HttpResponse<String> page = client.get("/?lang=de");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("Elasticsearch antwortet nicht seit")
                .doesNotContain("Es ist ruhig", "Noch keine Erwähnung");
    }

    @Test
    void stopsAtOnce_thoughBrowsersAreListening() throws Exception {
        start(NEVER, NEVER);
        Iterator<String> events = listen();
        nextVersion(events);
        long before = System.nanoTime();

        open(0).close();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(60));
    }

    private void start(Duration refresh, Duration heartbeat) {
        Pages pages = new Pages(TestingStorm.watchlist(), TestingPlaybook.catalog());
        ConsoleSettings settings = new ConsoleSettings("127.0.0.1", 0, refresh);
        ConsoleServer server =
                ConsoleServer.start(settings, reader, new TestingActionLog(), pages, heartbeat);
        open.add(server);
        client = new ConsoleClient(server.address());
        open.add(client);
    }

    private ConsoleServer open(int index) {
        return (ConsoleServer) open.get(index);
    }

    private Iterator<String> listen() throws IOException, InterruptedException {
        Stream<String> events = client.events();
        open.add(events);
        return events.iterator();
    }

    private int listeners() throws IOException, InterruptedException {
        return health().get("listeners").asInt();
    }

    private JsonNode health() throws IOException, InterruptedException {
        return new ObjectMapper().readTree(client.body("/health"));
    }

    /** The version in the next event, heartbeats left out. */
    private static String nextVersion(Iterator<String> events) {
        String line = events.next();
        while (!line.startsWith("data:")) {
            line = events.next();
        }
        return line;
    }
}
