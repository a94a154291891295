package io.sturmwarnung.console.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.console.TestingActionLog;
import io.sturmwarnung.console.TestingPlaybook;
import io.sturmwarnung.console.TestingStorm;
import io.sturmwarnung.console.TestingStormReader;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;

/** What an incident's page tells of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentPageTest {
    private static final String ID = "nordlicht:2026-03-14T17:12:00Z";

    private final TestingStormReader reader = TestingStormReader.inStorm(ID);
    private ConsoleServer server;
    private ConsoleClient client;

    @BeforeAll
    void start() {
        server =
                ConsoleServer.start(
                        new ConsoleSettings("127.0.0.1", 0, Duration.ofHours(1)),
                        reader,
                        new TestingActionLog(),
                        TestingStorm.watchlist(),
                        TestingPlaybook.catalog());
        client = new ConsoleClient(server.address());
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void tellsAnIncidentWithEvidenceAndPlaybook() throws Exception {
        assertThat(client.body("/incidents/" + ID + "?lang=de"))
                .contains("655 kritische Erwähnungen in einer Stunde.", "655 critical mentions")
                .contains("at most 31 are ordinary", "kein Ort für Beschwerden")
                .contains("href=\"https://example.org/posts/21?a=1&amp;b=2\"")
                .contains("rel=\"noopener noreferrer nofollow\"", "Reichweite 18.400")
                .contains("Kritische Konten, letzte Stunde", "381", "× 7,4")
                .contains("Stellungnahme freigeben", "innerhalb von 4 Std.", "17:58 UTC")
                .contains("Kommentare löschen.", "Wir haben Sie hier abgewiesen.", "vermeidbar");
    }

    @Test
    void tellsOutbreaks_earlierStorms_andWhatCannotBeHeard() throws Exception {
        assertThat(client.body("/incidents/" + ID + "?lang=en"))
                .contains("2nd outbreak", "Earlier storms over the same")
                .contains("href=\"/incidents/nordlicht%3A2025-11-02T08%3A00%3A00Z?lang=en\"")
                .contains("level 4", "212 critical mentions", "Blind on: instagram, &lt;script");
        assertThat(client.body("/incidents/" + ID + "?lang=de"))
                .contains("2. Ausbruch", "Frühere Stürme um dasselbe");
        assertThat(client.body("/?lang=en"))
                .contains("Blind on: instagram, &lt;script")
                .doesNotContain("Blind on: <");
    }

    @Test
    void tellsWhatWasTheMatterWithOwnPosts() throws Exception {
        assertThat(client.body("/incidents/" + ID + "?lang=de"))
                .contains("Nordlicht: eigener Beitrag &lt;b", "Eigener Beitrag (x): Falls sich");
        assertThat(client.body("/incidents/" + ID + "?lang=en")).contains("Nordlicht: own post");
    }

    @Test
    void saysWhyThisPlaybook_andThatAnApologyHasToWait() throws Exception {
        assertThat(client.body("/incidents/" + ID + "?lang=de"))
                .contains("Gemacht für genau diese Ursache.", "Noch nicht um Entschuldigung bitten")
                .contains("Noch hat niemand die Tatsachen bestätigt.");
        assertThat(client.body("/incidents/" + ID + "?lang=en"))
                .contains("Made for exactly this cause.", "Hold the apology back for now");
    }

    @Test
    void offersEveryDraftToBeCopied_withItsBlanksMarked() throws Exception {
        assertThat(client.body("/incidents/" + ID + "?lang=de"))
                .contains("Das war falsch. Mehr folgt: <mark>[Uhrzeit]</mark>.</p>")
                .contains("Wir sagen öffentlich <mark>[Uhrzeit]</mark>.", "Bitte löscht nichts.")
                .contains("Es tut uns leid. <mark>[Uhrzeit]</mark></p>", "Wir raten nicht.")
                .contains("data-copy=\"text-holding\"", "data-copy=\"text-apology\"")
                .contains("<dt>[Uhrzeit]</dt><dd>Nur eine sichere Zeit.</dd>");
    }

    @Test
    void saysWhatRaisesIt_whenToStop_andWhereItComesFrom() throws Exception {
        assertThat(client.body("/incidents/" + ID + "?lang=de"))
                .contains("Eine Redaktion fragt.", "Alle haben Antwort.")
                .contains(
                        "<a href=\"https://example.org/coombs\"",
                        "Handbuch &lt;b&gt;2020&lt;/b&gt;");
    }

    @Test
    void saysOfEachQuoteWhoSpeaks_itsCauseAndItsOffence() throws Exception {
        assertThat(client.body("/incidents/" + ID + "?lang=de"))
                .contains("Wochen <mark>keine</mark> <mark>Antwort</mark>, und jetzt")
                .contains("Ursache: schlechter Service", "<q><bdi>Hotline</bdi></q>")
                .contains("<span class=\"tag\">Medien</span>", "vermutlich Bot")
                .contains("<span class=\"tag\">Kraftausdruck</span>", "Drohung")
                .contains("Seite ist <mark>nicht</mark> der richtige <mark>Ort</mark>")
                .contains("Ursache: abweisende Antwort");
        assertThat(client.body("/incidents/" + ID + "?lang=en"))
                .contains("Cause: bad service", "told by", "probably a bot", "media", "threat");
    }
}
