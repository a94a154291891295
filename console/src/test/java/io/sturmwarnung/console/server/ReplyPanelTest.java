package io.sturmwarnung.console.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.console.TestingActionLog;
import io.sturmwarnung.console.TestingPlaybook;
import io.sturmwarnung.console.TestingStorm;
import io.sturmwarnung.console.TestingStormReader;
import io.sturmwarnung.core.roster.DraftApproval;
import io.sturmwarnung.core.roster.ReplyDraft;
import io.sturmwarnung.core.roster.Roster;
import io.sturmwarnung.core.roster.RosterReader;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Drafts of replies on an incident's page: written, checked, approved, and who may do so. */
class ReplyPanelTest {
    private static final String INCIDENT = TestingStorm.incident(4).id();
    private static final String PAGE = "/incidents/" + INCIDENT.replace(":", "%3A");
    private static final String ROSTER =
            """
            people:
              - { id: ada, name: Ada Lund, role: expert, topics: ['*'], approvesUpTo: 4 }
              - { id: cem, name: Cem <Aydin>, role: management, approvesUpTo: 6 }
            """;
    private static final String NOBODY_THERE =
            """
            people:
              - { id: ada, name: Ada Lund, role: expert, topics: ['*'], standIns: [bea],
                  absences: [{ from: 2000-01-01, to: 2999-01-01 }] }
              - { id: bea, name: Bea Okafor, role: service-lead,
                  absences: [{ from: 2000-01-01, to: 2999-01-01 }] }
            """;
    private static final String STAND_IN =
            """
            people:
              - { id: ada, name: Ada Lund, role: expert, topics: ['*'], standIns: [bea],
                  absences: [{ from: 2000-01-01, to: 2999-01-01 }] }
              - { id: bea, name: Bea Okafor, role: service-lead }
            """;

    private final TestingActionLog actions = new TestingActionLog();
    private ConsoleServer server;
    private ConsoleClient client;

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void showsADraftWithItsFindings_andOnlyThoseWhoMayApprove() throws Exception {
        start(ROSTER, 4);

        HttpResponse<String> answer =
                draft("Ada Lund", "Falls sich jemand verletzt fühlt, tut es uns <leid>.");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .isEqualTo(PAGE + "?lang=de#replies");
        assertThat(page())
                .contains("Entwurf von Ada Lund,", "Zu überarbeiten", "<q>Falls sich jemand")
                .contains("<option value=\"cem\">Cem &lt;Aydin")
                .doesNotContain("<option value=\"ada\"", "<leid>");
    }

    @Test
    void tellsTheRulesAlone_whereTheCheckHasChangedSince() throws Exception {
        start(ROSTER, 4);
        actions.record(
                new ReplyDraft(
                        "d1",
                        INCIDENT,
                        TestingStorm.BRAND,
                        "Eve",
                        "Das war unser Fehler. Wir beheben ihn.",
                        "revise",
                        List.of("a-rule-of-old"),
                        TestingStorm.NOW));

        assertThat(page()).contains("Zu überarbeiten", "a-rule-of-old");
    }

    @Test
    void approvesOnce_andSaysWhoDid() throws Exception {
        start(ROSTER, 4);
        draft("Ada Lund", "Das war unser Fehler. Wir beheben ihn.");

        assertThat(approve("cem", 4).statusCode()).isEqualTo(303);

        assertThat(page())
                .contains("✓ Freigegeben von Cem &lt;Aydin")
                .contains("cem hat einen Entwurf auf Stufe 4 freigegeben")
                .doesNotContain("/approve?lang=de");
    }

    @Test
    void refusesTheAuthor_inTheReadersLanguage() throws Exception {
        start(ROSTER, 4);
        draft("Ada Lund", "Das war unser Fehler.");

        HttpResponse<String> answer = approve("ada", 4);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Ab Stufe 3 braucht es vier Augen");
        assertThat(approve("cem", 3).statusCode()).isEqualTo(409);
        assertThat(actions.approvals()).isEmpty();
    }

    @Test
    void letsNobodyApproveBlanks() throws Exception {
        start(ROSTER, 4);
        draft("Ada Lund", "Mehr folgt um [Uhrzeit].");

        assertThat(page())
                .contains("<mark>[Uhrzeit]</mark>", "diese Lücken sind offen: [Uhrzeit]")
                .doesNotContain("/approve?lang=de");
        HttpResponse<String> answer = approve("cem", 4);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Der Entwurf hat noch Lücken: [Uhrzeit].");
    }

    @Test
    void asksForANewApproval_whenTheStormHasRisen() throws Exception {
        start(ROSTER, 5);
        actions.record(
                new ReplyDraft(
                        "d1",
                        INCIDENT,
                        TestingStorm.BRAND,
                        "Eve",
                        "Das war unser Fehler.",
                        "pass",
                        List.of(),
                        TestingStorm.NOW));
        actions.record(
                new DraftApproval("d1", INCIDENT, TestingStorm.BRAND, "ada", 4, TestingStorm.NOW));

        assertThat(page())
                .contains("Der Sturm ist gestiegen, seit Ada Lund ihn für Stufe 4 freigab")
                .contains("/drafts/d1/approve?lang=de", "<option value=\"cem\"");
    }

    @Test
    void beginsWithThePlaybooksWords_inTheLanguageThatIsAskedFor() throws Exception {
        start(ROSTER, 4);

        assertThat(client.body(PAGE + "?lang=de&start=holding&in=en"))
                .contains("More will follow: [time].</textarea>")
                .containsPattern("<option value=\"en\" selected");
        assertThat(page())
                .contains("&amp;start=reply&amp;in=de#write")
                .doesNotContain("start=apology");
        assertThat(client.body(PAGE + "?lang=de&start=nonsense&in=xx"))
                .contains("maxlength=\"10000\"></textarea>");
    }

    @Test
    void saysWhoMayAnswer_andWhoStandsIn() throws Exception {
        start(ROSTER, 4);
        assertThat(page())
                .contains("Wer jetzt antworten darf", "<li>Ada Lund (Fachbereich)</li>")
                .contains("darf auf Stufe 4 freigeben");
        stop();
        start(STAND_IN, 4);
        assertThat(page()).contains("Bea Okafor (Leitung Kundenservice), in Vertretung für Ada");
    }

    @Test
    void saysWhatMayBeSaidWithoutTheExpert_whileNobodyCanBeReached() throws Exception {
        start(NOBODY_THERE, 4);
        draft("Eve", "Das war unser Fehler.");
        String page = page();
        String speakers =
                page.substring(page.indexOf("id=\"speakers\""), page.indexOf("id=\"replies\""));

        assertThat(speakers)
                .contains("Ada Lund darf zu", "nicht erreichbar")
                .contains("Wir raten nicht. <mark>[Uhrzeit]</mark>");
        assertThat(page).contains("Auf Stufe 4 kann ihn jetzt niemand freigeben.");
    }

    @Test
    void takesDraftsButNoApprovals_withoutARoster() throws Exception {
        start(null, 4);
        draft("Eve", "Das war unser Fehler. Wir beheben ihn.");

        assertThat(page())
                .contains("Es gibt keine Personenliste", "Ohne Personenliste kann ihn hier niemand")
                .contains("Die Prüfung beanstandet nichts.");
    }

    private void start(String yaml, int level) throws Exception {
        Roster roster =
                yaml == null
                        ? null
                        : RosterReader.read(
                                "roster.yaml", yaml, Optional.of(TestingStorm.watchlist()));
        server =
                ConsoleServer.start(
                        ConsoleSettings.atPort(0).with(roster),
                        new TestingStormReader()
                                .reading(actions)
                                .incidents(TestingStorm.incident(level))
                                .alerts(TestingStorm.alert(level)),
                        actions,
                        TestingStorm.watchlist(),
                        TestingPlaybook.catalog());
        client = new ConsoleClient(server.address());
    }

    private String page() throws Exception {
        return client.body(PAGE + "?lang=de");
    }

    private HttpResponse<String> draft(String by, String text) throws Exception {
        return send("/drafts", "by=" + encoded(by) + "&lang=de&text=" + encoded(text));
    }

    private HttpResponse<String> approve(String by, int level) throws Exception {
        String draft = actions.drafts().getFirst().id();
        return send("/drafts/" + draft + "/approve", "by=" + by + "&level=" + level);
    }

    private HttpResponse<String> send(String path, String fields) throws Exception {
        return client.post(
                PAGE + path + "?lang=de",
                fields,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "http://127.0.0.1:" + server.port());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
