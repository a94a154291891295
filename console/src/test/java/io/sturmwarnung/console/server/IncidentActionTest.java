package io.sturmwarnung.console.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.console.TestingActionLog;
import io.sturmwarnung.console.TestingPlaybook;
import io.sturmwarnung.console.TestingStorm;
import io.sturmwarnung.console.TestingStormReader;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.notification.Notice;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** What people do about incidents, over HTTP, and how the pages show it. */
class IncidentActionTest {
    private static final String INCIDENT = TestingStorm.incident(4).id();
    private static final String ADDRESS = "/api/incidents/" + INCIDENT.replace(":", "%3A");

    private final TestingActionLog actions = new TestingActionLog();
    private ConsoleServer server;
    private ConsoleClient client;

    @BeforeEach
    void start() {
        server =
                ConsoleServer.start(
                        ConsoleSettings.atPort(0),
                        new TestingStormReader()
                                .reading(actions)
                                .incidents(TestingStorm.incident(4))
                                .alerts(TestingStorm.alert(4)),
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
    void keepsAnAcknowledgement_andShowsIt() throws Exception {
        assertThat(post("/ack", "{'by':' <b>Ada</b> '}").statusCode()).isEqualTo(201);

        IncidentAction kept = actions.actions().getFirst();
        assertThat(kept.kind()).isEqualTo(IncidentAction.Kind.ACK);
        assertThat(kept.incident()).isEqualTo(INCIDENT);
        assertThat(kept.brand()).isEqualTo(TestingStorm.BRAND);
        assertThat(kept.person()).isEqualTo("<b>Ada</b>");
        assertThat(client.body("/incidents/" + INCIDENT + "?lang=en"))
                .contains("&lt;b&gt;Ada&lt;/b&gt; acknowledged")
                .doesNotContain("<b>Ada</b>");
    }

    @Test
    void silencesUntilATime() throws Exception {
        String body = "{'by':'Ada','reason':'known','minutes':120,'wholeBrand':true}";
        assertThat(post("/silence", body).statusCode()).isEqualTo(201);

        IncidentAction kept = actions.actions().getFirst();
        assertThat(Duration.between(kept.at(), kept.until())).isEqualTo(Duration.ofHours(2));
        assertThat(kept.wholeBrand()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ack | {} | by must be text",
                "/ack | {'by':'Ada','note':'x'} | no field other than [by]",
                "/note | {'by':'Ada'} | note must be text",
                "/assign | {'by':'Ada','to':''} | to must be text",
                "/step | {'by':'Ada','step':7} | step must be text",
                "/verdict | {'by':'Ada','verdict':'maybe'} | verdict must be one of",
                "/silence | {'by':'Ada','reason':'r','minutes':0} | minutes must be a whole number",
                "/silence | {'by':'Ada','reason':'r','minutes':99999999} | minutes must be",
                "/silence | {'minutes':1} | by must be text of at most 100 characters; reason"
            })
    void saysWhatIsWrong(String path, String body, String problem) throws Exception {
        HttpResponse<String> answer = post(path, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(problem);
        assertThat(actions.actions()).isEmpty();
    }

    @Test
    void knowsNoOtherActionsAndIncidents() throws Exception {
        assertThat(post("/delete", "{'by':'Ada'}").statusCode()).isEqualTo(404);
        assertThat(
                        client.post(
                                        "/api/incidents/none/ack",
                                        "{\"by\":\"Ada\"}",
                                        "Content-Type",
                                        "application/json")
                                .statusCode())
                .isEqualTo(404);
        actions.silent(true);
        assertThat(post("/ack", "{'by':'Ada'}").statusCode()).isEqualTo(503);
    }

    @Test
    void showsWhoWasNotTold() throws Exception {
        actions.record(delivery("pager", Delivery.Status.FAILED, "answered 404"));
        actions.record(delivery("mail", Delivery.Status.SUPPRESSED, "silenced by Ada: known"));
        actions.record(delivery("chat", Delivery.Status.RETRYING, "answered 503"));
        server.close();
        start();

        assertThat(client.body("/?lang=en"))
                .contains("Alerts do not get through to chat")
                .contains("refused in the last 7 days: 1")
                .contains("Held back in the last 7 days by silences or for want of a route: 1");
        assertThat(client.body("/incidents/" + INCIDENT + "?lang=en"))
                .contains("Alert of level 4 refused by pager: answered 404")
                .contains("Alert of level 4 held back from mail: silenced by Ada: known");
    }

    private static Delivery delivery(String channel, Delivery.Status status, String reason) {
        Notice notice = Notice.of(TestingStorm.alert(4));
        return Delivery.of(notice, channel, status, 1, reason, Instant.now());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.post(
                ADDRESS + path, body.replace('\'', '"'), "Content-Type", "application/json");
    }
}
