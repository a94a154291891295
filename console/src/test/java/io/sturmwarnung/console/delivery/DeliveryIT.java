package io.sturmwarnung.console.delivery;

import static io.sturmwarnung.console.delivery.TestingPatience.until;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;

import io.sturmwarnung.console.TestingStorm;
import io.sturmwarnung.console.channel.AlertmanagerChannel;
import io.sturmwarnung.console.channel.Channel;
import io.sturmwarnung.console.channel.ChatChannel;
import io.sturmwarnung.console.channel.MailChannel;
import io.sturmwarnung.console.channel.MailServer;
import io.sturmwarnung.console.channel.PagerDutyChannel;
import io.sturmwarnung.console.channel.TestingReceiver;
import io.sturmwarnung.console.channel.WebhookChannel;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.Escalation;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.notification.NoticeLinks;
import io.sturmwarnung.core.notification.NotificationPolicy;
import io.sturmwarnung.core.notification.Route;
import io.sturmwarnung.core.notification.Routing;
import io.sturmwarnung.elastic.action.ActionWriter;
import io.sturmwarnung.elastic.bulk.BulkWriter;
import io.sturmwarnung.elastic.document.Documents;
import io.sturmwarnung.elastic.document.IndexedDocument;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.search.Counts;
import io.sturmwarnung.elastic.search.ElasticAlertFeed;
import io.sturmwarnung.elastic.search.ElasticStormReader;
import io.sturmwarnung.elastic.testing.TestingElasticsearch;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A storm reaches real servers: Elasticsearch, Alertmanager, a mail server and three recorders. */
class DeliveryIT {
    private static final String SECRET = "sixteen-and-more";
    private static final List<String> ALL = List.of("chat", "pager", "prometheus", "mail", "robot");
    private static final BackOff QUICK =
            new BackOff(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofHours(1));

    private final TestingElasticsearch elasticsearch = TestingElasticsearch.shared();
    private final ElasticsearchClient client = elasticsearch.connection().client();
    private final TestingReceiver chat = TestingReceiver.start();
    private final TestingReceiver pager = TestingReceiver.start();
    private final TestingReceiver robot = TestingReceiver.start();
    private final TestingReceiver prometheus = TestingReceiver.start();
    private final GreenMail mail = TestingMail.server();

    /** An hour late, so that what it says is over is over for Alertmanager's clock, too. */
    private final TestingClock clock = new TestingClock(Instant.now().minus(Duration.ofHours(1)));

    private TestingAlertmanager alertmanager;
    private Dispatcher dispatcher;

    @TempDir Path folder;

    @BeforeEach
    void start() throws Exception {
        elasticsearch.clear();
        mail.start();
        alertmanager = TestingAlertmanager.start(folder, prometheus.address("/alerts"));
    }

    @AfterEach
    void stop() {
        if (dispatcher != null) {
            dispatcher.close();
        }
        alertmanager.close();
        mail.stop();
        List.of(chat, pager, robot, prometheus).forEach(TestingReceiver::close);
    }

    @Test
    void aStormReachesAllChannelsOncePerLevel() throws Exception {
        dispatch();
        raise(2);
        until("level 2 is everywhere", () -> sent() == 5);
        pager.answer(503);
        raise(3);
        raise(4);
        until("the others have levels 3 and 4", () -> sent() == 13);
        dispatcher.close();
        dispatch();
        raise(5);
        until("the others have level 5", () -> sent() == 17);
        pager.answer(202);
        until("the pager has caught up", () -> sent() == 20);
        raise(6);
        until("level 6 is everywhere", () -> sent() == 25);

        assertThat(levels(robot, "/level")).containsExactly(2, 3, 4, 5, 6);
        assertThat(levels(pager, "/payload/custom_details/level")).containsExactly(2, 3, 4, 5, 6);
        assertThat(chat.received()).hasSize(5);
        threaded();
        signed();
        grouped();
        escalatedUntilAcknowledged();
        over();
    }

    private void threaded() throws Exception {
        MimeMessage[] mails = mail.getReceivedMessages();
        assertThat(mails).hasSize(5);
        String first = mails[0].getMessageID();
        assertThat(Arrays.stream(mails).skip(1))
                .allSatisfy(
                        reply -> {
                            assertThat(reply.getHeader("In-Reply-To")).containsExactly(first);
                            assertThat(reply.getMessageID()).isNotEqualTo(first);
                        });
        assertThat(mails[0].getContentType()).startsWith("multipart/alternative");
        assertThat(mails[0].getSubject()).contains("Nordlicht");
    }

    private void signed() {
        robot.received()
                .forEach(
                        each ->
                                assertThat(each.headers().getFirst(WebhookChannel.SIGNATURE))
                                        .isEqualTo(
                                                WebhookChannel.sign(
                                                        SECRET,
                                                        each.headers()
                                                                .getFirst(WebhookChannel.TIMESTAMP),
                                                        each.body())));
        assertThat(robot.received())
                .extracting(each -> each.headers().getFirst(WebhookChannel.ID))
                .doesNotHaveDuplicates();
    }

    private void grouped() throws Exception {
        until("Alertmanager told of all levels", () -> told("firing").size() == 5);
        assertThat(alertmanager.active()).hasSize(5);
    }

    private void escalatedUntilAcknowledged() throws Exception {
        store(Documents.of(TestingStorm.incident(6)));
        clock.advance(Duration.ofMinutes(16));
        until("the boss is called", () -> chat.received().size() == 6);
        assertThat(chat.received().get(5).body()).contains("Not acknowledged for 15 min");
        new ActionWriter(client)
                .record(
                        new IncidentAction(
                                IncidentAction.Kind.ACK,
                                TestingStorm.incident(6).id(),
                                TestingStorm.BRAND,
                                "Ada",
                                null,
                                null,
                                false,
                                clock.instant()));
        until("the pager knows", () -> last(pager, "/event_action").equals("acknowledge"));
        until("chat knows", () -> chat.received().size() == 7);
        clock.advance(Duration.ofMinutes(16));
        dispatcher.close();
        dispatch();
    }

    private void over() throws Exception {
        Incident open = TestingStorm.incident(6);
        store(Documents.of(TestingStorm.ended(open, open.updatedAt().plusSeconds(60))));
        until("the pager is told", () -> last(pager, "/event_action").equals("resolve"));
        until("Alertmanager ends all levels", () -> alertmanager.active().isEmpty());
        until("it tells of that", () -> told("resolved").size() == 5);
        until("chat is told", () -> chat.received().size() == 8);
        assertThat(chat.received().getLast().body()).contains("Over: ");
        assertThat(levels(robot, "/level")).startsWith(2, 3, 4, 5, 6);
        assertThat(pager.received())
                .extracting(each -> each.json().path("dedup_key").asText())
                .containsOnly(TestingStorm.incident(6).id());
    }

    /** The levels that Alertmanager's own receiver was told of with that status. */
    private List<String> told(String status) {
        return prometheus.received().stream()
                .flatMap(
                        each ->
                                StreamSupport.stream(
                                        each.json().path("alerts").spliterator(), false))
                .filter(alert -> alert.path("status").asText().equals(status))
                .map(alert -> alert.at("/labels/level").asText())
                .distinct()
                .toList();
    }

    private static List<Integer> levels(TestingReceiver receiver, String pointer) {
        return receiver.received().stream()
                .map(each -> each.json().at(pointer))
                .filter(JsonNode::isInt)
                .map(JsonNode::asInt)
                .toList();
    }

    private static String last(TestingReceiver receiver, String pointer) {
        return receiver.received().getLast().json().at(pointer).asText();
    }

    private long sent() {
        return new ElasticStormReader(client)
                .deliveries(Instant.EPOCH).stream()
                        .filter(each -> each.status().code().equals("sent"))
                        .count();
    }

    private void raise(int level) {
        store(Documents.of(TestingStorm.alert(level)));
    }

    private void store(IndexedDocument document) {
        assertThat(
                        new BulkWriter(elasticsearch.connection().async())
                                .write(List.of(document))
                                .join())
                .allMatch(outcome -> outcome.reason().isEmpty());
        new Counts(client).refresh(Indices.ALERTS, Indices.INCIDENTS);
    }

    private List<Channel> channels() throws Exception {
        MailServer server =
                new MailServer(
                        "127.0.0.1",
                        mail.getSmtp().getPort(),
                        MailServer.Security.NONE,
                        null,
                        null);
        return List.of(
                new ChatChannel("chat", ChatChannel.Format.SLACK, chat.address("/hook"), "en"),
                new PagerDutyChannel("pager", pager.address("/v2/enqueue"), "key", "en"),
                new AlertmanagerChannel("prometheus", alertmanager.address(), "en"),
                new MailChannel(
                        "mail",
                        server,
                        new InternetAddress("sturm@example.org"),
                        List.of(new InternetAddress("pr@example.org")),
                        "de"),
                new WebhookChannel("robot", robot.address("/in"), SECRET, "en"));
    }

    private void dispatch() throws Exception {
        Counts counts = new Counts(client);
        NotificationPolicy policy =
                new NotificationPolicy(
                        new Routing(
                                List.of(new Route(Set.of(), 2, List.of(), ALL)), ZoneOffset.UTC),
                        new Escalation(
                                List.of(
                                        new Escalation.Step(15, 2, List.of("chat")),
                                        new Escalation.Step(30, 2, List.of("chat")))),
                        new NoticeLinks(URI.create("https://sturm.example.org"), null),
                        Duration.ZERO);
        dispatcher =
                Dispatcher.start(
                        policy,
                        channels(),
                        TestingStorm.watchlist(),
                        new Sources(
                                new ElasticAlertFeed(client),
                                new ElasticStormReader(client),
                                new ActionWriter(client),
                                () -> counts.refresh(Indices.ALERTS, Indices.ACTIONS)),
                        new Timing(Duration.ofMillis(200), QUICK, clock));
    }
}
