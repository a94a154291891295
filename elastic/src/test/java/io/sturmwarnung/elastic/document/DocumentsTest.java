package io.sturmwarnung.elastic.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.alert.Heartbeat;
import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.core.source.ChannelFigures;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.FieldType;
import io.sturmwarnung.elastic.index.Index;
import io.sturmwarnung.elastic.index.Mappings;
import io.sturmwarnung.elastic.testing.TestingDocuments;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class DocumentsTest {
    private static final Instant TIME = Instant.parse("2026-11-21T20:15:30.25Z");
    private static final Mention MENTION =
            TestingDocuments.mention("nordlicht", "x:1", TIME, "Die Hotline ist eine Frechheit");
    private static final Incident INCIDENT =
            TestingDocuments.incident("nordlicht", TIME, TIME.plusSeconds(600));
    private static final BrandMetrics METRICS =
            TestingDocuments.metrics("nordlicht", TIME).withBlind(List.of("facebook", "x"));
    private static final Alert ALERT = TestingDocuments.alert(INCIDENT, 3, TIME);

    @Test
    void writesMention_asTheContractSays() {
        IndexedDocument document = Documents.of(MENTION);

        assertThat(document.index()).isEqualTo("mentions-2026.11");
        assertThat(document.id()).isEqualTo("nordlicht:x:1");
        assertThat(document.version()).isZero();
        JsonNode json = json(document);
        assertThat(json.path("@timestamp").asText()).isEqualTo("2026-11-21T20:15:30.250Z");
        assertThat(json.path("author").path("handle").asText()).isEqualTo("@ada");
        assertThat(json.path("sentiment").path("label").asText()).isEqualTo("negative");
        assertThat(json.path("offensive").path("label").asBoolean()).isTrue();
        assertThat(json.path("cause").asText()).isEqualTo("data-leak");
        assertThat(json.path("causeWords"))
                .extracting(JsonNode::asText)
                .containsExactly("Hotline", "Frechheit");
        assertThat(json.path("author").path("kind").asText()).isEqualTo("customer");
        assertThat(json.path("topics")).hasSize(2);
        assertThat(json.path("late").asBoolean()).isTrue();
    }

    @Test
    void fillsEveryFieldOfTheMapping() {
        assertThat(missing(Index.MENTIONS, Documents.of(MENTION))).isEmpty();
        assertThat(missing(Index.METRICS, Documents.of(METRICS)))
                .allMatch(field -> field.startsWith("response."));
        assertThat(missing(Index.INCIDENTS, Documents.of(INCIDENT))).containsExactly("end");
        assertThat(missing(Index.ALERTS, Documents.of(ALERT)))
                .containsExactlyInAnyOrder(
                        "channel",
                        "since",
                        "missed",
                        "seenUpTo",
                        "overdue",
                        "questions",
                        "trouble",
                        "rules",
                        "more",
                        "post",
                        "effect");
        SourceAlert blind =
                SourceAlert.of("x", TIME, TIME.plusSeconds(60), 21.5, true, ZoneOffset.UTC);
        assertThat(missing(Index.ALERTS, SourceDocuments.of(blind)))
                .doesNotContain("@timestamp", "kind", "channel", "since", "missed", "messages");
        Heartbeat beat = new Heartbeat(TIME, TIME.minusSeconds(30));
        assertThat(missing(Index.ALERTS, SourceDocuments.of(beat)))
                .doesNotContain("@timestamp", "kind", "seenUpTo");
        Rejection rejection = new Rejection("posts.ndjson", 7, "cut", "{", TIME);
        assertThat(missing(Index.REJECTS, SourceDocuments.of(rejection))).isEmpty();
        ChannelFigures figures = ChannelFigures.of("x", TIME, true, 3L);
        IndexedDocument slot = SourceDocuments.of(figures);
        assertThat(slot.index()).isEqualTo("sources-2026.11");
        assertThat(slot.id()).isEqualTo("x:2026-11-21T20:15:00Z");
        assertThat(missing(Index.SOURCES, slot)).isEmpty();
        ChannelFigures replayed = ChannelFigures.of("x", TIME, true, null);
        assertThat(missing(Index.SOURCES, SourceDocuments.of(replayed)))
                .containsExactly("lagSeconds");
    }

    @Test
    void neverReplacesANewerSignOfLife_byAnOlderOne() {
        IndexedDocument older = SourceDocuments.of(new Heartbeat(TIME, TIME));
        IndexedDocument newer = SourceDocuments.of(new Heartbeat(TIME.plusSeconds(30), TIME));

        assertThat(newer.id()).isEqualTo(older.id());
        assertThat(newer.version()).isGreaterThan(older.version());
    }

    @Test
    void readsBackWhatItWrote() {
        assertThat(Documents.readMetrics(Documents.of(METRICS).json())).isEqualTo(METRICS);
        assertThat(Documents.readIncident(Documents.of(INCIDENT).json())).isEqualTo(INCIDENT);
        assertThat(Documents.readAlert(Documents.of(ALERT).json())).isEqualTo(ALERT);
        for (boolean blind : new boolean[] {true, false}) {
            SourceAlert alert =
                    SourceAlert.of("x", TIME, TIME.plusSeconds(60), 21.5, blind, ZoneOffset.UTC);
            DocumentReader document = DocumentReader.parse(SourceDocuments.of(alert).json());
            assertThat(SourceDocuments.isHeartbeat(document)).isFalse();
            assertThat(SourceDocuments.readSourceAlert(document)).isEqualTo(alert);
        }
        Heartbeat beat = new Heartbeat(TIME, TIME.minusSeconds(30));
        DocumentReader document = DocumentReader.parse(SourceDocuments.of(beat).json());
        assertThat(SourceDocuments.isHeartbeat(document)).isTrue();
        assertThat(SourceDocuments.readHeartbeat(document)).isEqualTo(beat);
    }

    @Test
    void readsAlertsOfAnEarlierVersion_whichDoNotSayWhatWasUnderstood() {
        String json =
                Documents.of(ALERT)
                        .json()
                        .replaceAll(",\"authorKind\".*?\"offence\":\"INSULT\"", "");

        EvidencePost first = Documents.readAlert(json).evidence().firstPost();

        assertThat(json).doesNotContain("authorKind", "INSULT");
        assertThat(first.text()).isEqualTo("Frechheit! 😡");
        assertThat(first.cause()).isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void ordersStatesOfAnIncidentByTheirTime() {
        assertThat(Documents.of(INCIDENT).version())
                .isEqualTo(INCIDENT.updatedAt().toEpochMilli())
                .isPositive();
    }

    @Test
    void writesOneLine_whateverTheTextHolds() {
        Mention mention =
                TestingDocuments.mention(
                        "b", "x:2", TIME, "a\nb\u2028c\r\"d\\ \u0000 \ud83d \ud83d\ude21");

        String json = Documents.of(mention).json();

        assertThat(json).doesNotContain("\n", "\r");
        assertThat(json(Documents.of(mention)).path("text").asText())
                .isEqualTo(mention.post().text());
    }

    private static java.util.List<String> missing(Index index, IndexedDocument document) {
        JsonNode json = json(document);
        return Mappings.of(index).stream()
                .filter(field -> json.at(firstOf(field)).isMissingNode())
                .map(Field::name)
                .toList();
    }

    /** Where the field stands, in the first object of a list. */
    private static String firstOf(Field field) {
        String name = field.name().replaceFirst("^(topics|channels)\\.", "$1.0.");
        return "/" + name.replace('.', '/');
    }

    @Test
    void writesTheWindowsOfTopicsAndChannels_withoutEmptyOnes() {
        JsonNode json = json(Documents.of(METRICS));

        assertThat(json.path("velocity").asDouble()).isEqualTo(12);
        assertThat(json.path("hour").path("negativeShare").asDouble()).isEqualTo(3.7 / 6.4);
        assertThat(json.path("topics"))
                .extracting(topic -> topic.path("name").asText())
                .containsExactly("hotline", "preise");
        assertThat(json.at("/topics/0/fiveMinutes/replies").asLong()).isEqualTo(5);
        assertThat(json.at("/topics/1/velocity").asDouble()).isZero();
        assertThat(json.at("/topics/1").has("hour")).isFalse();
        assertThat(json.at("/channels/0/day").properties().size())
                .isEqualTo(json.at("/day").properties().size());
    }

    @Test
    void readsMetricsOfAnEarlierVersion_withoutTopicsAndConfidence() {
        String json =
                "{\"@timestamp\":\"2026-11-21T20:15:00Z\",\"brand\":\"b\",\"hour\":{\"volume\":10,"
                        + "\"scored\":8,\"negative\":4}}";

        BrandMetrics metrics = Documents.readMetrics(json);

        assertThat(metrics.topics()).isEmpty();
        assertThat(metrics.channels()).isEmpty();
        assertThat(metrics.blind()).isEmpty();
        assertThat(metrics.hour().negativeShare()).isEqualTo(0.5);
    }

    @Test
    void readsAnAlertOfAnEarlierVersion_withoutThePlaybooksVersion() {
        String json = Documents.of(ALERT).json().replace("\"playbookVersion\":7,", "");

        assertThat(Documents.readAlert(json).playbookVersion()).isZero();
        assertThat(Documents.readAlert(json).playbook()).isEqualTo(ALERT.playbook());
        assertThat(json).doesNotContain("playbookVersion");
    }

    @Test
    void keepsLargeTextsOutOfTheIndexOfWords() {
        assertThat(Mappings.of(Index.REJECTS))
                .contains(new Field("raw", FieldType.STORED_TEXT))
                .doesNotContain(new Field("raw", FieldType.KEYWORD));
    }

    private static JsonNode json(IndexedDocument document) {
        try {
            return DocumentJson.MAPPER.readTree(document.json());
        } catch (IOException e) {
            throw new AssertionError(document.json(), e);
        }
    }
}
