package io.sturmwarnung.console.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.sturmwarnung.console.TestingActionLog;
import io.sturmwarnung.console.TestingPlaybook;
import io.sturmwarnung.console.TestingStorm;
import io.sturmwarnung.console.TestingStormReader;
import io.sturmwarnung.core.roster.Roster;
import io.sturmwarnung.core.roster.RosterReader;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.util.Optional;

/** Drafts of replies and who agrees to them, over HTTP. */
class DraftTest {
    private static final String INCIDENT = TestingStorm.incident(4).id();
    private static final String ADDRESS = "/api/incidents/" + INCIDENT.replace(":", "%3A");
    private static final String ROSTER =
            """
            people:
              - { id: ada, name: Ada Lund, role: expert, topics: ['*'], approvesUpTo: 4 }
              - { id: bea, name: Bea Okafor, role: service-lead, approvesUpTo: 3 }
              - { id: cem, name: Cem Aydin, role: management, approvesUpTo: 6 }
              - { id: dora, name: Dora, role: management, approvesUpTo: 6,
                  absences: [{ from: 2000-01-01, to: 2999-01-01 }] }
            """;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestingActionLog actions = new TestingActionLog();
    private ConsoleServer server;
    private ConsoleClient client;

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void checksAndKeepsADraft_once() throws Exception {
        start(roster());

        HttpResponse<String> answer = draft("Ada Lund", "Falls sich jemand verletzt fühlt, sorry.");

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode json = JSON.readTree(answer.body());
        assertThat(json.at("/review/verdict").asText()).isEqualTo("revise");
        assertThat(actions.drafts()).hasSize(1);
        assertThat(actions.drafts().getFirst().id()).isEqualTo(json.path("draft").asText());
        assertThat(actions.drafts().getFirst().findings()).contains("conditional-apology");
        draft("Ada Lund", "Falls sich jemand verletzt fühlt, sorry.");
        assertThat(actions.drafts()).hasSize(1);
        assertThat(client.get("/incidents/" + INCIDENT + "?lang=de").body())
                .contains("Ada Lund schlägt als Antwort vor: Falls sich jemand");
    }

    @Test
    void letsSomebodyElseApprove_whoMayAtThatLevel() throws Exception {
        start(roster());
        String draft = draftOf("ada lund");

        assertThat(approve(draft, "cem", 4).statusCode()).isEqualTo(201);
        assertThat(approve(draft, "Cem Aydin", 4).statusCode()).isEqualTo(201);

        assertThat(actions.approvals())
                .singleElement()
                .satisfies(
                        approval -> {
                            assertThat(approval.person()).isEqualTo("cem");
                            assertThat(approval.level()).isEqualTo(4);
                            assertThat(approval.draft()).isEqualTo(draft);
                        });
        assertThat(client.get("/incidents/" + INCIDENT + "?lang=en").body())
                .contains("cem approved a draft at level 4");
    }

    @ParameterizedTest
    @CsvSource({
        "ada, nobody approves a draft of their own",
        "bea, bea may not approve this now",
        "dora, dora may not approve this now",
        "mallory, mallory may not approve this now"
    })
    void refusesOthers_andSaysWhoCould(String person, String reason) throws Exception {
        start(roster());
        String draft = draftOf("Ada Lund");

        HttpResponse<String> answer = approve(draft, person, 4);

        assertThat(answer.statusCode()).isEqualTo(403);
        JsonNode json = JSON.readTree(answer.body());
        assertThat(json.path("error").asText()).contains(reason).contains("Cem Aydin may approve");
        assertThat(json.at("/why/de").asText()).contains("Cem Aydin darf auf Stufe 4 freigeben");
        assertThat(json.path("approvers")).hasToString("[\"cem\"]");
        assertThat(actions.approvals()).isEmpty();
    }

    @Test
    void asksToLookAgain_whenTheIncidentIsWorseThanTheApproverSaw() throws Exception {
        start(roster());

        assertThat(approve(draftOf("Eve"), "cem", 3).statusCode()).isEqualTo(409);
        assertThat(approve("unknown", "cem", 4).statusCode()).isEqualTo(404);
        assertThat(approve(draftOf("Eve"), "cem", 7).statusCode()).isEqualTo(400);
        assertThat(post("/drafts", "{'by':'Eve','text':' ','x':1}").body())
                .contains("text must be text")
                .contains("no field other than");
    }

    @Test
    void takesDraftsButNoApprovals_whenThereIsNoRoster() throws Exception {
        start(null);

        HttpResponse<String> answer = approve(draftOf("Ada"), "cem", 4);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("No roster is configured");
        assertThat(client.get(ADDRESS + "/speakers").statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhoMayAnswerNow() throws Exception {
        start(roster());

        JsonNode json = JSON.readTree(client.get(ADDRESS + "/speakers").body());

        assertThat(json.at("/answer/people")).hasToString("[\"ada\"]");
        assertThat(json.at("/approve/people")).hasToString("[\"ada\",\"cem\"]");
        assertThat(json.at("/answer/because/de").asText()).contains("Ada Lund darf zu");
    }

    private void start(Roster roster) {
        server =
                ConsoleServer.start(
                        ConsoleSettings.atPort(0).with(roster),
                        new TestingStormReader()
                                .reading(actions)
                                .incidents(TestingStorm.incident(4))
                                .alerts(TestingStorm.alert(4)),
                        actions,
                        TestingStorm.watchlist(),
                        TestingPlaybook.catalog());
        client = new ConsoleClient(server.address());
    }

    private static Roster roster() throws Exception {
        return RosterReader.read("roster.yaml", ROSTER, Optional.of(TestingStorm.watchlist()));
    }

    private String draftOf(String person) throws Exception {
        return JSON.readTree(draft(person, "Das war unser Fehler.").body()).path("draft").asText();
    }

    private HttpResponse<String> draft(String person, String text) throws Exception {
        return post("/drafts", "{'by':'%s','text':'%s','lang':'de'}".formatted(person, text));
    }

    private HttpResponse<String> approve(String draft, String person, int level) throws Exception {
        String body = "{'by':'%s','level':%d}".formatted(person, level);
        return post("/drafts/" + draft + "/approve", body);
    }

    private HttpResponse<String> post(String path, String json) throws Exception {
        return client.post(
                ADDRESS + path, json.replace('\'', '"'), "Content-Type", "application/json");
    }
}
