package io.sturmwarnung.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.console.channel.Channel;
import io.sturmwarnung.console.delivery.DigestOrder;
import io.sturmwarnung.core.notification.Escalation;
import io.sturmwarnung.core.notification.NotificationPolicy;
import io.sturmwarnung.core.notification.Route;
import io.sturmwarnung.core.roster.Person;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.elastic.index.Index;
import io.sturmwarnung.elastic.retention.Retention;
import io.sturmwarnung.elastic.security.ReaderAccount;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

class NotificationsReaderTest {
    private static final Path EXAMPLE = Path.of("..", "docs", "examples", "config.yaml");
    private static final Path ROSTER = Path.of("..", "docs", "examples", "roster.yaml");
    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "ELASTIC_PASSWORD", "secret-1",
                    "SLACK_URL", "https://hooks.slack.com/services/secret-2",
                    "TEAMS_URL", "https://example.org/secret-3",
                    "PAGERDUTY_KEY", "secret-4",
                    "SMTP_PASSWORD", "secret-5",
                    "WEBHOOK_SECRET", "secret-6-secret-6",
                    "PR_PASSWORD", "secret-7");

    @TempDir Path folder;

    @Test
    void readsTheExample() throws IOException {
        Path file = folder.resolve("config.yaml");
        Files.copy(EXAMPLE, file);
        Files.writeString(
                folder.resolve("watchlist.yaml"),
                "brands:\n  - {id: nordlicht, name: N, query: 'nordlicht', topics:"
                        + " {preise: 'preis*', hotline: 'hotline'}}\n");
        Files.copy(ROSTER, folder.resolve("roster.yaml"));

        Config config = ConfigReader.read(file, ENVIRONMENT);

        assertThat(config.toString()).doesNotContain("secret-");
        assertThat(config.kibana().reader()).isEqualTo(new ReaderAccount("pr", "secret-7"));
        for (Index index : Retention.indices()) {
            assertThat(config.retention().daysOf(index)).isEqualTo(Retention.DEFAULT.daysOf(index));
        }
        NotificationPolicy policy = config.notifications().policy();
        assertThat(config.notifications().channels())
                .extracting(Channel::id)
                .containsExactly("team", "board", "pager", "prometheus", "mail", "robot");
        assertThat(policy.routing().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(policy.routing().routes()).extracting(Route::minLevel).containsExactly(2, 4, 3);
        assertThat(policy.escalation().steps())
                .containsExactly(
                        new Escalation.Step(15, 2, List.of("pager")),
                        new Escalation.Step(30, 4, List.of("board")));
        assertThat(config.roster().people())
                .extracting(Person::id)
                .containsExactly("ada", "bea", "cem", "dora");
        assertThat(config.roster().approvers("nordlicht", 6, Instant.EPOCH).reachable())
                .containsExactly("dora");
        DigestOrder digest = config.digest();
        assertThat(digest.channel().id()).isEqualTo("mail");
        assertThat(digest.to()).extracting(Object::toString).containsExactly("team@example.org");
        assertThat(digest.times().times())
                .containsExactly(LocalTime.of(8, 30), LocalTime.of(15, 30));
        assertThat(digest.times().days()).hasSize(5).doesNotContain(DayOfWeek.SUNDAY);
        assertThat(digest.times().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(digest.language()).isEqualTo("de");
        assertThat(digest.brands()).extracting(Brand::id).containsExactly("nordlicht");
    }

    @Test
    void namesWhatIsWrongWithRosterAndDigest() throws IOException {
        Files.writeString(folder.resolve("r.yaml"), "people: [{id: a, name: A, role: boss}]");
        Files.writeString(
                folder.resolve("w.yaml"), "brands:\n  - {id: n, name: N, query: 'nord'}\n");
        Path file =
                Files.writeString(
                        folder.resolve("config.yaml"),
                        """
                        elasticsearch: {url: 'http://localhost:9200'}
                        watchlist: w.yaml
                        roster: r.yaml
                        digest: {to: [nobody], times: ['25:00', '08:30', '08:30'], days: often,
                           zone: Mars, language: fr, brands: [x], channel: fax, at: once}
                        """);

        assertThatThrownBy(() -> ConfigReader.read(file, Map.of()))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("people[1].role must be one of")
                .hasMessageContaining("digest.to is no mail address: nobody")
                .hasMessageContaining("digest.times must be times such as")
                .hasMessageContaining("digest.times: 08:30 twice")
                .hasMessageContaining("digest.days must be days")
                .hasMessageContaining("digest.zone is unknown")
                .hasMessageContaining("digest.language must be de or en")
                .hasMessageContaining("the watchlist has no brand x")
                .hasMessageContaining("there is no channel of type email called fax")
                .hasMessageContaining("unknown key digest.at");
    }

    @Test
    void namesAllProblemsAtOnce_butNoSecret() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("config.yaml"),
                        """
                        elasticsearch: {url: 'http://localhost:9200'}
                        notifications:
                          language: fr
                          timeZone: Nowhere
                          channels:
                            - {id: team, type: slack, url: 'secret-2'}
                            - {id: team, type: teams, url: 'http://localhost/', secret: x}
                            - {id: fax, type: fax}
                            - {id: pager, type: pagerduty, routingKey: '${MISSING}'}
                            - {id: robot, type: webhook, url: 'http://localhost/', secret: short}
                            - {id: mail, type: email, host: h, from: nobody, to: [a@b.example],
                               port: 0, user: u, security: maybe}
                          routes:
                            - {channels: [nowhere], minLevel: 7, hours: ['every day']}
                          escalation:
                            - {afterMinutes: 0, channels: [team]}
                        """);

        assertThatThrownBy(() -> ConfigReader.read(file, Map.of()))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("notifications.language must be de or en")
                .hasMessageContaining("notifications.timeZone is unknown")
                .hasMessageContaining("channels[1].url must be http")
                .hasMessageContaining("there is another channel team")
                .hasMessageContaining("secret means nothing to a channel of type teams")
                .hasMessageContaining("type must be one of")
                .hasMessageContaining("environment variable MISSING is not set")
                .hasMessageContaining("secret must have at least 16 characters")
                .hasMessageContaining("from is no mail address")
                .hasMessageContaining("port must be a whole number")
                .hasMessageContaining("user and password belong together")
                .hasMessageContaining("security must be starttls, tls or none")
                .hasMessageContaining("there is no channel nowhere")
                .hasMessageContaining("minLevel must be a whole number, 0–6")
                .hasMessageContaining("hours such as")
                .hasMessageContaining("afterMinutes must be a whole number")
                .hasMessageNotContaining("secret-2");
    }
}
