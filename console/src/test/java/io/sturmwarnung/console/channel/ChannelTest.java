package io.sturmwarnung.console.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.core.alert.Message;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.Notice;
import io.sturmwarnung.core.notification.NoticeLinks;

import jakarta.mail.internet.InternetAddress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

class ChannelTest {
    private static final Instant NOW = Instant.parse("2026-06-19T14:02:00Z");
    private static final String HOSTILE = "<!channel> [x](http://evil.example) *a* & \"b\"";

    private final TestingReceiver receiver = TestingReceiver.start();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void letsNoStrangerCallEverybodyOnSlack() throws Exception {
        ChatChannel slack =
                new ChatChannel("c", ChatChannel.Format.SLACK, receiver.address("/s"), "en");

        assertThat(slack.send(envelope(Notice.Kind.STORM)).sent()).isTrue();

        JsonNode message = receiver.received().getFirst().json();
        assertThat(message.path("text").asText())
                .contains("&lt;!channel&gt;")
                .doesNotContain("<!")
                .contains("<https://s.example/incidents/b%3A1?lang=en|What to do>");
        assertThat(message.path("unfurl_links").asBoolean(true)).isFalse();
    }

    @Test
    void letsNoStrangerLinkFromACardOnTeams() throws Exception {
        ChatChannel teams =
                new ChatChannel("c", ChatChannel.Format.TEAMS, receiver.address("/t"), "en");

        teams.send(envelope(Notice.Kind.STORM));

        JsonNode card = receiver.received().getFirst().json().at("/attachments/0/content");
        assertThat(card.at("/body/1/text").asText()).contains("\\[x\\](").doesNotContain(" [x]");
        assertThat(card.at("/actions/0/url").asText()).startsWith("https://s.example/");
    }

    @Test
    void endsEveryLevelThatAlertmanagerWasToldOf() throws Exception {
        AlertmanagerChannel channel = new AlertmanagerChannel("a", receiver.address("/"), "en");

        channel.send(envelope(Notice.Kind.ENDED, 2, 4));

        assertThat(receiver.received().getFirst().path()).isEqualTo("/api/v2/alerts");
        JsonNode alerts = receiver.received().getFirst().json();
        assertThat(alerts)
                .extracting(alert -> alert.at("/labels/level").asText())
                .containsExactly("2", "4");
        assertThat(alerts).allMatch(alert -> alert.path("endsAt").asText().equals(NOW.toString()));
    }

    @Test
    void signsTimeAndBody() {
        // Worked out with: printf '1782741600.{}' | openssl dgst -sha256 -hmac 0123456789abcdef
        assertThat(WebhookChannel.sign("0123456789abcdef", "1782741600", "{}"))
                .isEqualTo("v1=7c0d2018e0c5045c9715f259b973a952aa5ef76f7b9d948ddabf4234b863c43f");
    }

    @ParameterizedTest
    @CsvSource({
        "200, SENT",
        "202, SENT",
        "302, REFUSED",
        "400, REFUSED",
        "401, REFUSED",
        "404, REFUSED",
        "408, RETRY",
        "429, RETRY",
        "500, RETRY",
        "503, RETRY"
    })
    void tellsWhatMayHealFromWhatWillNot(int status, Outcome.Result result) throws Exception {
        receiver.answer(status);
        WebhookChannel channel =
                new WebhookChannel("w", receiver.address("/SECRET"), "0123456789abcdef", "en");

        Outcome outcome = channel.send(envelope(Notice.Kind.STORM));

        assertThat(outcome.result()).isEqualTo(result);
        assertThat(outcome.toString()).doesNotContain("SECRET");
    }

    @Test
    void namesNoAddress_whereNobodyListens() throws Exception {
        URI gone = receiver.address("/SECRET");
        receiver.close();
        WebhookChannel channel = new WebhookChannel("w", gone, "0123456789abcdef", "en");
        MailChannel mail =
                new MailChannel(
                        "m",
                        new MailServer(
                                "127.0.0.1", gone.getPort(), MailServer.Security.NONE, "u", "pw"),
                        new InternetAddress("a@example.org"),
                        List.of(new InternetAddress("b@example.org")),
                        "de");

        for (Channel each : List.of(channel, mail)) {
            Outcome outcome = each.send(envelope(Notice.Kind.STORM));
            assertThat(outcome.result()).isEqualTo(Outcome.Result.RETRY);
            assertThat(outcome.reason()).doesNotContain("SECRET", "127.0.0.1", "pw");
            assertThat(each.check().sent()).isFalse();
        }
    }

    private static Envelope envelope(Notice.Kind kind, int... earlier) {
        Notice notice =
                new Notice(
                        "b:1:4",
                        kind,
                        "b:1",
                        "b",
                        4,
                        NOW,
                        false,
                        List.of(new Message("en", HOSTILE, HOSTILE)));
        List<Delivery> sent =
                Arrays.stream(earlier)
                        .mapToObj(
                                level ->
                                        new Delivery(
                                                "b:1:" + level,
                                                Notice.Kind.STORM,
                                                "b:1",
                                                "b",
                                                level,
                                                "a",
                                                Delivery.Status.SENT,
                                                1,
                                                null,
                                                false,
                                                NOW))
                        .toList();
        return new Envelope(
                notice, new NoticeLinks(URI.create("https://s.example"), null), sent, NOW);
    }
}
