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

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** The console over HTTP. The reader is asked only at the start, so that a test knows the state. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleServerTest {
    private static final String ID = "nordlicht:2026-03-14T17:12:00Z";

    private final TestingStormReader reader = TestingStormReader.inStorm(ID);
    private final TestingActionLog actions = new TestingActionLog();
    private ConsoleServer server;
    private ConsoleClient client;

    @BeforeAll
    void start() {
        server =
                ConsoleServer.start(
                        new ConsoleSettings("127.0.0.1", 0, Duration.ofHours(1)),
                        reader,
                        actions,
                        new Pages(TestingStorm.watchlist(), TestingPlaybook.catalog()),
                        Duration.ofSeconds(15));
        client = new ConsoleClient(server.address());
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void showsEachBrandWithItsFigures() throws Exception {
        HttpResponse<String> page = client.get("/?lang=de");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(page.body())
                .contains("<html lang=\"de\">", "Nordlicht Energie", "Sturm", "lang=\"en\">storm<")
                .contains("Stufe 5 von 6: Sturm", "<strong>510</strong>", "▲ über dem Üblichen")
                .containsPattern("erwartet \\d+, üblich bis \\d+")
                .contains("Kornblume Backwaren", "Noch keine Erwähnung gezählt", "unlisted");
        assertThat(page.body().indexOf("name-nordlicht"))
                .isLessThan(page.body().indexOf("name-seestern"));
    }

    @Test
    void listsIncidentsWithTheirStory() throws Exception {
        assertThat(client.body("/fragments/incidents?lang=de"))
                .contains("Nordlicht Energie: abweisende Antwort", "Abweisende Antwort")
                .contains("datetime=\"2026-03-14T17:12:00Z\"", "14.03.2026, 17:12 UTC")
                .contains(
                        "dauert an, jetzt Stufe 5", "Seestern Reisen: Störung", "beendet", "ÜBUNG")
                .contains("/incidents/nordlicht%3A2026-03-14T17%3A12%3A00Z?lang=de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/incidents/", "/fragments/incidents/", "/api/incidents/"})
    void letsNoTextFromAPostBecomeMarkup(String path) throws Exception {
        HttpResponse<String> answer = client.get(path + ID);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("alert(1)")
                .doesNotContain("<script>alert", "<img src=x", "href=\"javascript:")
                .doesNotContainPattern("<[^>]* on[a-z]+=");
    }

    @Test
    void letsNoBrandBecomeMarkup() throws Exception {
        TestingStormReader other = new TestingStormReader();
        other.latest(TestingFigures.metrics(TestingStorm.HOSTILE, TestingStorm.NOW, 5));
        try (ConsoleServer hostile =
                        ConsoleServer.start(
                                ConsoleSettings.atPort(0),
                                other,
                                actions,
                                TestingStorm.watchlist(),
                                TestingPlaybook.catalog());
                ConsoleClient browser = new ConsoleClient(hostile.address())) {
            for (String path : new String[] {"/", "/fragments/brands", "/api/brands"}) {
                assertThat(browser.body(path)).contains("alert(1)").doesNotContain("<script>alert");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/incidents/x", "/fragments/brands", "/assets/console.js", "/health"})
    void sendsTheHeadersThatKeepForeignScriptsOut(String path) throws Exception {
        HttpResponse<String> answer = client.get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    }

    @Test
    void hasNoInlineScriptOrStyle() throws Exception {
        for (String path : new String[] {"/", "/incidents/" + ID, "/nothing"}) {
            assertThat(client.body(path))
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContainPattern("<style|<[^>]* (style|on[a-z]+)=");
        }
    }

    @Test
    void speaksTheReadersLanguage() throws Exception {
        HttpResponse<String> german = client.get("/", "Accept-Language", "de-DE,de;q=0.9");

        assertThat(german.body()).contains("<html lang=\"de\">", "Vorfälle");
        assertThat(german.headers().firstValue("Vary").orElse("")).contains("Accept-Language");
        assertThat(client.get("/?lang=en", "Accept-Language", "de").body())
                .contains("<html lang=\"en\">", "Incidents");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/incidents/nothing",
                "/incidents/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/fragments/incidents/nothing",
                "/api/brands/nothing/course",
                "/api/incidents/nothing",
                "/assets/..%2Fwords_de.properties",
                "/assets/console.class",
                "//evil.example/x"
            })
    void answersNotFound_forWhatItDoesNotKnow(String path) throws Exception {
        HttpResponse<String> answer = client.get("http://127.0.0.1:" + server.port() + path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("<script>alert", "evil.example");
    }

    @Test
    void givesTheCourseForTheChart() throws Exception {
        JsonNode course = new ObjectMapper().readTree(client.body("/api/brands/nordlicht/course"));

        assertThat(course.get("points")).hasSize(289);
        JsonNode last = course.get("points").get(288);
        assertThat(last.get("time").asText()).isEqualTo("2026-03-15T09:40:00Z");
        assertThat(last.get("volume").asLong()).isPositive();
        assertThat(last.get("upper").asDouble()).isGreaterThan(last.get("expected").asDouble());
        assertThat(course.get("incidents")).hasSize(1);
        assertThat(course.get("incidents").get(0).get("id").asText()).isEqualTo(ID);
    }

    @Test
    void givesTheSameFactsAsJson() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode brands = mapper.readTree(client.body("/api/brands"));
        JsonNode incidents = mapper.readTree(client.body("/api/incidents"));
        JsonNode incident = mapper.readTree(client.body("/api/incidents/" + ID));

        assertThat(brands.get(0).get("hour").get("volume").asLong()).isEqualTo(510);
        assertThat(incidents.get(0).get("id").asText()).isEqualTo(ID);
        assertThat(incidents.get(0).get("onset").asText()).isEqualTo("2026-03-14T17:12:00Z");
        assertThat(incident.get("alerts")).hasSize(2);
        assertThat(incident.get("alerts").get(1).at("/evidence/carriers/0/text").asText())
                .contains(TestingStorm.HOSTILE);
        JsonNode trigger = incident.get("alerts").get(0).at("/evidence/trigger");
        assertThat(trigger.get("causeWords")).hasSize(3);
        assertThat(trigger.get("authorKind").asText()).isEqualTo("BRAND");
    }

    @Test
    void turnsAwayForeignHosts() throws Exception {
        assertThat(statusLine(server, "evil.example")).contains("403");
        assertThat(statusLine(server, "localhost:" + server.port())).contains("200");
    }

    /** As in a container, whose port may be published on loopback. */
    @Test
    void turnsAwayForeignHosts_whereverItListens() throws Exception {
        try (ConsoleServer open =
                ConsoleServer.start(
                        ConsoleSettings.atPort(0).at("0.0.0.0", Set.of("console")),
                        reader,
                        actions,
                        TestingStorm.watchlist(),
                        TestingPlaybook.catalog())) {
            assertThat(statusLine(open, "evil.example")).contains("403");
            assertThat(statusLine(open, "0.0.0.0:8080")).contains("403");
            assertThat(statusLine(open, "localhost:8080")).contains("200");
            assertThat(statusLine(open, "console:8080")).contains("200");
        }
    }

    @Test
    void servesScriptsFromTheClassPath_once() throws Exception {
        HttpResponse<String> htmx = client.get("/assets/htmx.min.js");
        String tag = htmx.headers().firstValue("ETag").orElseThrow();

        assertThat(htmx.body()).contains("htmx");
        assertThat(client.body("/assets/echarts.min.js")).contains("5.5.0");
        assertThat(client.get("/assets/htmx.min.js", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void saysSo_whenTheIndexFallsSilentBetweenTwoQuestions() throws Exception {
        reader.silent(true);
        try {
            HttpResponse<String> page = client.get("/incidents/" + ID + "?lang=en");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body())
                    .contains("Elasticsearch does not answer", "http-equiv=\"refresh\"")
                    .doesNotContain("connection refused");
            assertThat(client.get("/api/incidents/" + ID).statusCode()).isEqualTo(503);
            assertThat(client.get("/api/brands/unlisted/course").statusCode()).isEqualTo(503);
        } finally {
            reader.silent(false);
        }
    }

    private static String statusLine(ConsoleServer asked, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), asked.port())) {
            OutputStream out = socket.getOutputStream();
            String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(20), StandardCharsets.US_ASCII);
        }
    }
}
