package io.sturmwarnung.console.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.console.TestingActionLog;
import io.sturmwarnung.console.TestingPlaybook;
import io.sturmwarnung.console.TestingStorm;
import io.sturmwarnung.console.TestingStormReader;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;

/** The reply check over HTTP. */
class ReplyCheckTest {
    private static final String ADDRESS = "/api/reply-check";
    private static final String JSON = "application/json";

    private ConsoleServer server;
    private ConsoleClient client;

    @BeforeEach
    void start() {
        server =
                ConsoleServer.start(
                        ConsoleSettings.atPort(0),
                        new TestingStormReader(),
                        new TestingActionLog(),
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
    void tellsWhatToRevise() throws Exception {
        HttpResponse<String> answer = post("{'text':'Mistakes were made.','lang':'en'}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"verdict\":\"revise\",\"findings\":[{\"rule\":")
                .contains("\"rule\":\"passive-voice\",\"start\":0,\"end\":18,\"quote\":\"Mistakes")
                .contains("\"components\":{\"responsibility\":{\"present\":false,\"quote\":\"\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | Send a JSON object",
                "{} {} | Send a JSON object",
                "{'text':' '} | text must be the reply",
                "{'text':5,'lang':'fr'} | text must be the reply to check; lang must be de or en",
                "{'text':'x','brand':'b'} | there is no field other than text and lang"
            })
    void saysWhatIsWrong(String body, String problem) throws Exception {
        HttpResponse<String> answer = post(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(problem);
    }

    @Test
    void turnsAwayPagesElsewhere_andOtherTypes() throws Exception {
        String body = "{\"text\":\"Sorry\"}";

        assertThat(
                        client.post(
                                        ADDRESS,
                                        body,
                                        "Content-Type",
                                        JSON,
                                        "Origin",
                                        "https://evil.example")
                                .statusCode())
                .isEqualTo(403);
        assertThat(client.post(ADDRESS, body, "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({"a, 20001", "🙂, 20001", "a, 300000"})
    void turnsAwayWhatIsNoReply(String character, int times) throws Exception {
        HttpResponse<String> answer = post("{'text':'" + character.repeat(times) + "'}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(JSON);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"text must have at most 20000 characters.\"}");
    }

    @Test
    void countsCharacters_howeverManyUnitsTheyTake() throws Exception {
        assertThat(post("{'text':'" + "🙂".repeat(20_000) + "'}").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> post(String body) throws Exception {
        return client.post(ADDRESS, body.replace('\'', '"'), "Content-Type", JSON);
    }
}
