package io.sturmwarnung.console.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.console.TestingActionLog;
import io.sturmwarnung.console.TestingPlaybook;
import io.sturmwarnung.console.TestingStorm;
import io.sturmwarnung.console.TestingStormReader;
import io.sturmwarnung.core.mention.Correction;
import io.sturmwarnung.core.sentiment.SentimentLabel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.time.Instant;

/** What analysts say of mentions, over HTTP. */
class CorrectionTest {
    private static final String ADDRESS = "/api/mentions/nordlicht/x:1/correction";
    private static final String RIGHT = "{\"sentiment\":\"negative\",\"by\":\" Ada \"}";

    private final TestingActionLog actions = new TestingActionLog();
    private ConsoleServer server;
    private ConsoleClient client;

    @BeforeEach
    void start() {
        server =
                ConsoleServer.start(
                        ConsoleSettings.atPort(0),
                        new TestingStormReader(),
                        actions,
                        TestingStorm.watchlist(),
                        TestingPlaybook.catalog());
        client = new ConsoleClient(server.address());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void keepsWhatPeopleSay() throws Exception {
        HttpResponse<String> answer = post(ADDRESS, RIGHT);

        assertThat(answer.statusCode()).isEqualTo(201);
        Correction kept = actions.corrections().getFirst();
        assertThat(kept)
                .usingRecursiveComparison()
                .ignoringFields("at")
                .isEqualTo(
                        new Correction(
                                "nordlicht", "x:1", SentimentLabel.NEGATIVE, null, "Ada", null));
        assertThat(kept.at()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(answer.body()).contains(kept.at().toString());
    }

    @Test
    void takesIdsWithSlashes_andOffence() throws Exception {
        String address = "/api/mentions/nordlicht/news:example.org/a/b/correction";

        assertThat(post(address, "{\"offensive\":false,\"by\":\"Ada\"}").statusCode())
                .isEqualTo(201);
        assertThat(actions.corrections().getFirst().postId()).isEqualTo("news:example.org/a/b");
        assertThat(actions.corrections().getFirst().offensive()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'sentiment':'sad','by':'Ada'} | sentiment must be one of",
                "{'sentiment':'unscored','by':'Ada'} | sentiment must be one of",
                "{'sentiment':'negative'} | by must name",
                "{'sentiment':'negative','by':'  '} | by must name",
                "{'by':'Ada'} | sentiment or offensive",
                "{'offensive':'yes'} | offensive must be true or false; by must name",
                "{'sentiment':'negative','by':'Ada','brand':'b'} | there is no field other",
                "[] | Send a JSON object",
                "{} {} | Send a JSON object"
            })
    void saysWhatIsWrong(String body, String problem) throws Exception {
        HttpResponse<String> answer = post(ADDRESS, body.replace('\'', '"'));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(problem);
        assertThat(actions.corrections()).isEmpty();
    }

    @Test
    void turnsAwayPagesElsewhere() throws Exception {
        String json = "application/json";

        assertThat(
                        client.post(
                                        ADDRESS,
                                        RIGHT,
                                        "Content-Type",
                                        json,
                                        "Origin",
                                        "https://evil.example")
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        client.post(
                                        ADDRESS,
                                        RIGHT,
                                        "Content-Type",
                                        json,
                                        "Sec-Fetch-Site",
                                        "cross-site")
                                .statusCode())
                .isEqualTo(403);
        assertThat(client.post(ADDRESS, RIGHT, "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
        assertThat(
                        client.post(
                                        ADDRESS,
                                        RIGHT,
                                        "Content-Type",
                                        "Application/JSON; charset=utf-8",
                                        "Origin",
                                        "http://127.0.0.1:" + server.port())
                                .statusCode())
                .isEqualTo(201);
        assertThat(actions.corrections()).hasSize(1);
    }

    @Test
    void saysSo_whenThereIsNoSuchMention_orNoAnswer() throws Exception {
        assertThat(post("/api/mentions/unknown/x:1/correction", RIGHT).statusCode()).isEqualTo(404);
        actions.silent(true);
        assertThat(post(ADDRESS, RIGHT).statusCode()).isEqualTo(503);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.post(path, body, "Content-Type", "application/json");
    }
}
