package io.sturmwarnung.console.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.sturmwarnung.console.TestingActionLog;
import io.sturmwarnung.console.TestingPlaybook;
import io.sturmwarnung.console.TestingStorm;
import io.sturmwarnung.console.TestingStormReader;
import io.sturmwarnung.core.notification.IncidentAction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpResponse;
import java.time.Duration;

/** What people do about an incident by the forms of its page, as a browser without script does. */
class FormTest {
    private static final String INCIDENT = TestingStorm.incident(4).id();
    private static final String PAGE = "/incidents/" + INCIDENT.replace(":", "%3A");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final TestingActionLog actions = new TestingActionLog();
    private final TestingStormReader reader = new TestingStormReader();
    private ConsoleServer server;
    private ConsoleClient client;

    @BeforeEach
    void start() {
        start(4);
    }

    private void start(int level) {
        reader.reading(actions)
                .incidents(TestingStorm.incident(level))
                .alerts(TestingStorm.alert(level));
        server =
                ConsoleServer.start(
                        ConsoleSettings.atPort(0),
                        reader,
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ack | by=Ada | Ada kümmert sich",
                "note | by=Ada&note=Erst%0D%0Adann | Ada: Erst dann",
                "assign | by=Ada&to=Bea | Ada hat Bea beauftragt",
                "verdict | by=Ada&verdict=falseAlarm | Ada sagt: falscher Alarm",
                "silence | by=Ada&reason=bekannt&minutes=30 | Ada hat diesen Sturm bis",
                "silence | by=Ada&reason=bekannt&minutes=30&wholeBrand=true | die Marke bis",
                "facts | by=Ada&facts=geprüft | Ada bestätigte die Tatsachen: geprüft",
                "doubt | by=Ada&reason=unklar | Ada stellte die Tatsachen in Zweifel: unklar"
            })
    void keepsWhatIsSent_andLeadsBackToThePage(String action, String fields, String told)
            throws Exception {
        HttpResponse<String> answer = send("/actions/" + action + "?lang=de", fields);

        assertThat(answer.statusCode()).isEqualTo(303);
        String back = answer.headers().firstValue("Location").orElseThrow();
        assertThat(back).isEqualTo(PAGE + "?lang=de#timeline");
        assertThat(client.body(PAGE + "?lang=de").replaceAll("\\s+", " ")).contains(told);
        assertThat(actions.actions()).hasSize(1);
    }

    @Test
    void ticksAStep_whichTheOtherLanguageKnowsToo() throws Exception {
        send("/actions/step?lang=en", "by=Ada&step=Check+the+reply");

        assertThat(client.body(PAGE + "?lang=de"))
                .contains("✓ Erledigt von Ada,")
                .containsOnlyOnce("Erledigt von")
                .doesNotContain("value=\"Prüfen, ob die Antwort echt ist\"")
                .contains("value=\"Stellungnahme freigeben\"");
    }

    @Test
    void saysInTheReadersLanguageWhatIsWrong_andKeepsTheText() throws Exception {
        HttpResponse<String> german = send("/drafts?lang=de", "by=&text=Mein+%3Cb%3EText&lang=en");

        assertThat(german.statusCode()).isEqualTo(400);
        assertThat(german.body())
                .contains("Das wurde nicht übernommen.", "by must be text")
                .contains("Mein &lt;b&gt;Text</textarea>")
                .containsPattern("<details id=\"write\" open");
        HttpResponse<String> script =
                send("/actions/silence?lang=en", "by=Ada&reason=r&minutes=soon", "text/plain");
        assertThat(script.statusCode()).isEqualTo(400);
        assertThat(script.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/plain");
        assertThat(script.body()).startsWith("Please check what you entered: minutes must be");
        assertThat(actions.actions()).isEmpty();
    }

    @Test
    void answersTheScriptWithNothing_onceItIsKept() throws Exception {
        HttpResponse<String> answer = send("/actions/ack", "by=Ada", "text/plain");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(actions.actions())
                .extracting(IncidentAction::kind)
                .containsExactly(IncidentAction.Kind.ACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1.evil.example", ""})
    void turnsAwayFormsOfOtherPages_andThoseThatHideWhereTheyComeFrom(String origin)
            throws Exception {
        String[] headers =
                origin.isEmpty()
                        ? new String[] {"Content-Type", FORM}
                        : new String[] {"Content-Type", FORM, "Origin", origin};

        assertThat(client.post(PAGE + "/actions/ack", "by=Eve", headers).statusCode())
                .isEqualTo(403);
        assertThat(actions.actions()).isEmpty();
    }

    @Test
    void tellsBrowsersToSayWhereAFormComesFrom_andToSendItNowhereElse() throws Exception {
        HttpResponse<String> page = client.get(PAGE);

        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self'");
    }

    @Test
    void knowsNoOtherActionsIncidentsAndDrafts() throws Exception {
        assertThat(send("/actions/delete", "by=Ada").statusCode()).isEqualTo(404);
        assertThat(send("/drafts/none/approve", "by=cem&level=4").statusCode()).isEqualTo(404);
        String origin = "http://127.0.0.1:" + server.port();
        assertThat(
                        client.post(
                                        "/incidents/none/actions/ack",
                                        "by=Ada",
                                        "Content-Type",
                                        FORM,
                                        "Origin",
                                        origin)
                                .statusCode())
                .isEqualTo(404);
        actions.silent(true);
        assertThat(send("/actions/ack", "by=Ada").statusCode()).isEqualTo(503);
    }

    @Test
    void releasesAnApology_onceTheFactsAreConfirmed_untilTheyAreInDoubt() throws Exception {
        assertThat(client.body(PAGE + "?lang=en"))
                .contains("Hold the apology back for now", "Confirm the facts")
                .doesNotContain("Apology released");

        send("/actions/facts", "by=Ada&facts=Support+lead+checked+the+log");

        assertThat(client.body(PAGE + "?lang=en"))
                .contains("Apology released: facts confirmed by Ada,", "lead checked the log")
                .doesNotContain("Hold the apology back for now");
        JsonNode now = playbookNow();
        assertThat(now.path("released").asBoolean()).isTrue();
        assertThat(now.path("heldBack")).isEmpty();
        assertThat(now.at("/facts/person").asText()).isEqualTo("Ada");
        assertThat(now.at("/explanation/en").asText())
                .startsWith("Apology released: facts confirmed by Ada, 20");

        send("/actions/doubt", "by=Bea&reason=The+log+was+incomplete");

        assertThat(client.body(PAGE + "?lang=en"))
                .contains("Hold the apology back for now")
                .doesNotContain("Apology released");
        assertThat(playbookNow().path("facts").isNull()).isTrue();
    }

    @Test
    void saysThatLevelSixIsNeverSilent() throws Exception {
        assertThat(client.body(PAGE + "?lang=de"))
                .contains("Alarme der Stufe 6 lassen sich nie stummschalten", "silence-minutes");
        send("/actions/silence", "by=Ada&reason=r&minutes=120");
        IncidentAction kept = actions.actions().getFirst();
        assertThat(Duration.between(kept.at(), kept.until())).isEqualTo(Duration.ofHours(2));
        assertThat(kept.wholeBrand()).isFalse();

        stop();
        start(6);
        assertThat(client.body(PAGE + "?lang=de"))
                .contains("Alarme der Stufe 6 lassen sich nie stummschalten")
                .doesNotContain("silence-minutes");
    }

    private JsonNode playbookNow() throws Exception {
        String incident = client.body("/api" + PAGE);
        return new ObjectMapper().readTree(incident).path("playbookNow");
    }

    private HttpResponse<String> send(String path, String fields) throws Exception {
        return send(path, fields, "text/html");
    }

    private HttpResponse<String> send(String path, String fields, String accept) throws Exception {
        return client.post(
                PAGE + path,
                fields,
                "Content-Type",
                FORM,
                "Accept",
                accept,
                "Origin",
                "http://127.0.0.1:" + server.port());
    }
}
