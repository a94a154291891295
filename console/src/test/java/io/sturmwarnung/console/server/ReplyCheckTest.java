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
    void turnsAwayPagesElsewhere_otherTypes_andBooks() throws Exception {
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
        assertThat(post("{'text':'" + "a".repeat(100_001) + "'}").body())
                .contains("at most 100000 characters");
    }

    private HttpResponse<String> post(String body) throws Exception {
        return client.post(ADDRESS, body.replace('\'', '"'), "Content-Type", JSON);
    }
}
