package io.sturmwarnung.console.delivery;

import static io.sturmwarnung.console.delivery.TestingPatience.until;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;

import com.icegreen.greenmail.util.GreenMail;

import io.sturmwarnung.console.channel.MailChannel;
import io.sturmwarnung.console.channel.MailServer;
import io.sturmwarnung.core.digest.Digest;
import io.sturmwarnung.core.digest.DigestTimes;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.notification.OpenHours;
import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Engagement;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.elastic.bulk.BulkWriter;
import io.sturmwarnung.elastic.digest.ElasticDigestLog;
import io.sturmwarnung.elastic.digest.ElasticDigestSource;
import io.sturmwarnung.elastic.digest.MentionOpenQuestions;
import io.sturmwarnung.elastic.document.Documents;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.search.Counts;
import io.sturmwarnung.elastic.testing.TestingDocuments;
import io.sturmwarnung.elastic.testing.TestingElasticsearch;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A digest from what is stored in a real Elasticsearch to a real mail server. */
class DigestIT {
    /** A Friday in summer, 15:31 in Berlin: the second digest of the day is due. */
    private static final Instant NOW = Instant.parse("2026-06-19T13:31:00Z");

    private static final Instant NOON = Instant.parse("2026-06-19T10:00:00Z");
    private static final Brand BRAND =
            new Brand(
                    "nordlicht", "Nordlicht", "nordlicht", List.of(), Map.of(), 4, List.of(), null);
    private static final Brand OTHER =
            new Brand("other", "Other", "other", List.of(), Map.of(), 4, List.of(), null);

    private final TestingElasticsearch elasticsearch = TestingElasticsearch.shared();
    private final ElasticsearchClient client = elasticsearch.connection().client();
    private final GreenMail mail = TestingMail.server();
    private final TestingClock clock = new TestingClock(NOW);

    @BeforeEach
    void start() {
        elasticsearch.clear();
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void tellsWhoWaitsWhatRisesAndWhoCarriesIt() throws Exception {
        ask("open", "c1", NOON, "Warum so teuer?");
        ask("answered", "c2", NOON, "Und ich?");
        own("reply", "c2", "answered", NOON.plusSeconds(60));
        ask("root", null, NOON.plusSeconds(5), "Beginnt ein Gespräch.");
        own("reply-root", "root", null, NOON.plusSeconds(65));
        ask("again", "c3", NOON.plusSeconds(120), "Trotzdem!");
        own("too-early", "c3", null, NOON);
        ask("yesterday", "c5", NOON.minus(Duration.ofDays(1)), "Gestern gefragt.");
        ask("old", "c6", NOON.minus(Duration.ofDays(9)), "Zu lange her.");
        refresh();

        Digest digest = desk().write(BRAND, Instant.parse("2026-06-19T13:30:00Z"));

        assertThat(digest.subject()).isEqualTo("Nordlicht: 3 offene Fragen");
        assertThat(digest.plain())
                .contains("Offene Fragen: 3, davon 2 neu")
                .contains("Gestern gefragt.", "Warum so teuer?", "Trotzdem!")
                .doesNotContain("Und ich?", "Zu lange her", "Beginnt ein Gespräch");
        for (int i = 0; i < 9; i++) {
            ask("more" + i, "m", NOON.plusSeconds(i), "Preise!");
        }
        own("all", "m", null, NOON.plusSeconds(3000));
        refresh();

        Digest later = desk().write(BRAND, Instant.parse("2026-06-19T13:30:00Z"));

        assertThat(later.subject()).endsWith("steigt: hotline");
        assertThat(later.plain())
                .contains("- preise: 13 Erwähnungen, 13-mal so viele wie sonst")
                .contains("- 100 % kritisch, sonst 100 %: wie sonst")
                .contains("- @ada (x): 13 Beiträge, 120 Follower, 26 Antworten");
    }

    @Test
    void sendsEachDigestOnce_alsoAfterARestart() throws Exception {
        ask("open", "c1", NOON, "Warum so teuer?");
        refresh();
        new DigestClock(desk(), clock).look();
        DigestClock restarted = new DigestClock(desk(), clock);
        restarted.look();
        restarted.look();

        assertThat(mail.getReceivedMessages()).hasSize(2);
        MimeMessage first = mail.getReceivedMessages()[0];
        assertThat(first.getSubject()).isEqualTo("Nordlicht: 1 offene Frage");
        assertThat(first.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("t@b.example");
        MimeMultipart parts = (MimeMultipart) first.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("Warum so teuer?");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("Warum so teuer?</a>");
        assertThat(new ElasticDigestLog(client).last("nordlicht"))
                .contains(Instant.parse("2026-06-19T13:30:00Z"));

        clock.advance(Duration.ofHours(17));
        restarted.look();
        assertThat(mail.getReceivedMessages()).as("Saturday").hasSize(2);
        clock.advance(Duration.ofDays(2));
        restarted.look();
        assertThat(mail.getReceivedMessages()).as("Monday").hasSize(4);
    }

    @Test
    void triesAgain_whileTheMailServerIsDown() throws Exception {
        DigestDesk desk = desk();
        mail.stop();
        DigestClock digests = new DigestClock(desk, clock);
        digests.look();
        assertThat(new ElasticDigestLog(client).last("nordlicht")).isEmpty();

        mail.start();
        DigestDesk again = desk();
        DigestClock running = DigestClock.start(again, clock, Duration.ofMillis(50));
        try {
            until("both digests are sent", () -> mail.getReceivedMessages().length == 2);
        } finally {
            running.close();
        }
        assertThat(new ElasticDigestLog(client).last("other")).isPresent();
    }

    @Test
    void leavesWhatIsHoursLateToTheNextOne() throws Exception {
        clock.advance(Duration.ofHours(2));

        new DigestClock(desk(), clock).look();

        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    private DigestDesk desk() throws Exception {
        MailServer server =
                new MailServer(
                        "127.0.0.1",
                        mail.getSmtp().getPort(),
                        MailServer.Security.NONE,
                        null,
                        null);
        MailChannel channel =
                new MailChannel(
                        "mail",
                        server,
                        new InternetAddress("sturm@example.org"),
                        List.of(new InternetAddress("pr@example.org")),
                        "en");
        DigestOrder order =
                new DigestOrder(
                        channel,
                        List.of(new InternetAddress("t@b.example")),
                        new DigestTimes(
                                OpenHours.parse("mon-fri 00:00-24:00").days(),
                                List.of(LocalTime.of(8, 30), LocalTime.of(15, 30)),
                                ZoneId.of("Europe/Berlin")),
                        "de",
                        List.of(BRAND, OTHER),
                        URI.create("https://sturm.example.org/"));
        return new DigestDesk(
                order,
                new ElasticDigestSource(client, new MentionOpenQuestions(client)),
                new ElasticDigestLog(client),
                clock);
    }

    private void ask(String id, String conversation, Instant at, String text) {
        store(mention(id, conversation, null, at, text, false));
    }

    private void own(String id, String conversation, String inReplyTo, Instant at) {
        store(mention(id, conversation, inReplyTo, at, "Wir helfen gern.", true));
    }

    private static Mention mention(
            String id,
            String conversation,
            String inReplyTo,
            Instant at,
            String text,
            boolean own) {
        Mention all = TestingDocuments.mention(BRAND.id(), id, at, text);
        Post post =
                new Post(
                        id,
                        "x",
                        at,
                        text,
                        "https://example.org/" + id,
                        "de",
                        new Author("7", "@ada", "Ada", 120, true, AuthorKind.PERSON),
                        inReplyTo,
                        null,
                        conversation,
                        new Engagement(0, 2, 0, 0));
        return new Mention(BRAND.id(), all.topics(), post, own, false, at, all.annotation());
    }

    private void store(Mention mention) {
        assertThat(
                        new BulkWriter(elasticsearch.connection().async())
                                .write(List.of(Documents.of(mention)))
                                .join())
                .allMatch(outcome -> outcome.reason().isEmpty());
    }

    private void refresh() {
        new Counts(client).refresh(Indices.MENTIONS);
    }
}
