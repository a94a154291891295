package io.sturmwarnung.core.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.alert.OwnPostAlert.Kind;
import io.sturmwarnung.core.alert.ReplyEffect.Outcome;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

final class OwnPostGuardTest {
    private static final String STORM = "b:2026-06-19T12:00:00Z";

    private final TestingAccount account = new TestingAccount();

    @Test
    void warnsAtOnce_whenAnOwnReplySendsPeopleAway() {
        account.reply(0, "Unsere Seite ist nicht der geeignete Platz für Beschwerden.");

        List<OwnPostAlert> alerts = account.listen(1, null);
        assertThat(alerts).singleElement().satisfies(this::deflects);
        assertThat(
                        Duration.between(
                                alerts.getFirst().post().createdAt(),
                                alerts.getFirst().createdAt()))
                .isLessThanOrEqualTo(Duration.ofSeconds(10));
    }

    private void deflects(OwnPostAlert alert) {
        assertThat(alert.trouble()).isEqualTo(Kind.DEFLECTION);
        assertThat(alert.messages())
                .extracting(each -> each.language())
                .containsExactly("de", "en");
        assertThat(alert.messages().getFirst().body()).contains("Platz für Beschwerden", "Jetzt: ");
    }

    @Test
    void warns_whenAnOwnStatementIsNoApology() {
        account.statement(0, "Es tut uns leid, falls sich jemand verletzt gefühlt hat.");

        assertThat(account.listen(1, null))
                .singleElement()
                .satisfies(
                        alert -> {
                            assertThat(alert.trouble()).isEqualTo(Kind.NON_APOLOGY);
                            assertThat(alert.rules()).contains("conditional-apology");
                        });
    }

    @Test
    void warns_whenAPostWasMeantForAnotherAccount() {
        account.statement(
                0, "Endlich Feierabend, meine Freundin wartet schon mit dem Bier in der Hand");

        assertThat(account.listen(1, null))
                .extracting(OwnPostAlert::trouble)
                .containsExactly(Kind.WRONG_ACCOUNT);
    }

    @Test
    void warns_whenAPostSpeaksAsAnotherBrandThatIsWatched() {
        account.reply(0, "Hallo Frau Meier, wir sehen nach. Viele Grüße, Ihr Blauwal-Team");

        assertThat(account.listen(1, null))
                .singleElement()
                .satisfies(
                        alert -> {
                            assertThat(alert.trouble()).isEqualTo(Kind.WRONG_ACCOUNT);
                            assertThat(alert.messages().getFirst().body())
                                    .contains("Hier spricht „Blauwal“.");
                        });
    }

    @Test
    void keepsQuiet_whenTheBrandSpeaksAsBrandsDo() {
        account.statement(
                0, "Heute eröffnet unsere neue Filiale am Markt. Wir freuen uns auf euch!");
        account.reply(
                1, "Das war unser Fehler, und es tut uns leid. Wir haben die Rechnung berichtigt.");

        assertThat(account.listen(2, null)).isEmpty();
    }

    @Test
    void tellsAHabitOnceAndCountsTheRest() {
        for (int minute = 0; minute < 30; minute++) {
            account.reply(minute, "Bitte wenden Sie sich an unsere Hotline unter 0800 123456.");
        }
        account.reply(25 * 60, "Bitte wenden Sie sich an unsere Hotline unter 0800 123456.");

        assertThat(account.listen(25 * 60 + 1, null))
                .extracting(OwnPostAlert::more)
                .containsExactly(0L, 29L);
    }

    @Test
    void saysThatItGotWorse_whenCriticismOfTheReplyExplodes() {
        account.critics(-60, 0, 1);
        account.statement(0, "Wir haben die Lage geprüft und informieren weiter.");
        account.criticsBelowIt(1, 60, 8);

        List<OwnPostAlert> alerts = account.listen(60, STORM);
        assertThat(alerts)
                .extracting(OwnPostAlert::trouble)
                .containsExactly(Kind.MADE_WORSE, Kind.MEASURED);
        assertThat(alerts.getFirst())
                .satisfies(
                        alert -> {
                            assertThat(alert.effect().minutes()).isBetween(15L, 16L);
                            assertThat(alert.effect().actual())
                                    .isGreaterThan((long) alert.effect().high());
                        });
        assertThat(alerts.getLast().effect().outcome()).isEqualTo(Outcome.WORSE);
        assertThat(alerts.getLast().effect().minutes()).isEqualTo(60);
    }

    @Test
    void blamesNoReply_whenTheStormGrowsElsewhere() {
        account.critics(-60, 0, 1);
        account.statement(0, "Wir haben die Lage geprüft und informieren weiter.");
        account.critics(1, 60, 8);

        assertThat(account.listen(60, STORM)).filteredOn(OwnPostAlert::urgent).isEmpty();
    }

    @Test
    void seesThatItGotCalmer() {
        account.critics(-60, 0, 8);
        account.statement(
                0, "Das war unser Fehler, und es tut uns leid. Ab heute prüfen wir jede Rechnung.");
        account.critics(1, 60, 2);

        assertThat(account.listen(60, STORM))
                .singleElement()
                .satisfies(
                        alert -> {
                            assertThat(alert.urgent()).isFalse();
                            assertThat(alert.effect().outcome()).isEqualTo(Outcome.CALMER);
                        });
    }

    @Test
    void goesOn_whenItIsWrittenAndReadInBetween() throws IOException {
        TestingAccount interrupted = new TestingAccount();
        for (TestingAccount each : List.of(account, interrupted)) {
            each.critics(-60, 0, 1);
            each.statement(0, "Es tut uns leid, falls sich jemand verletzt gefühlt hat.");
            each.criticsBelowIt(1, 60, 8);
        }
        List<OwnPostAlert> whole = account.listen(60, STORM);
        List<OwnPostAlert> parts = interrupted.listen(10, STORM);
        interrupted.writeAndRead();
        parts = TestingAccount.together(parts, interrupted.listen(60, STORM));

        assertThat(parts).isEqualTo(whole).hasSize(3);
    }
}
