package io.sturmwarnung.elastic.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.sturmwarnung.core.alert.Message;
import io.sturmwarnung.core.response.Question;
import io.sturmwarnung.core.response.QuestionStatus;
import io.sturmwarnung.core.response.ResponseAlert;
import io.sturmwarnung.core.response.ResponseFigures;
import io.sturmwarnung.core.response.ResponseMetrics;
import io.sturmwarnung.core.response.ResponseTotals;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Index;
import io.sturmwarnung.elastic.index.Mappings;
import io.sturmwarnung.elastic.testing.TestingDocuments;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class ResponseDocumentsTest {
    private static final Instant TIME = Instant.parse("2026-11-21T20:15:30Z");
    private static final Question ANSWERED =
            TestingDocuments.question("nordlicht", "x:1", TIME, QuestionStatus.ANSWERED);

    @Test
    void writesAQuestion_asTheContractSays() {
        IndexedDocument document = ResponseDocuments.of(ANSWERED);

        assertThat(document.index()).isEqualTo("questions");
        assertThat(document.id()).isEqualTo("nordlicht:x:1");
        JsonNode json = json(document);
        for (Field field : Mappings.of(Index.QUESTIONS)) {
            JsonNode value = json.at("/" + field.name().replace('.', '/'));
            assertThat(value.isMissingNode()).as(field.name()).isFalse();
        }
        assertThat(json.path("@timestamp").asText()).isEqualTo("2026-11-21T20:15:30Z");
        assertThat(json.path("status").asText()).isEqualTo("answered");
        assertThat(json.path("minutes").asDouble()).isEqualTo(90.5);
        assertThat(json.path("withinLimit").asBoolean()).isFalse();
        assertThat(json.path("deflected").asBoolean()).isTrue();
        assertThat(json.path("storm").asBoolean()).isTrue();
    }

    @Test
    void readsBackWhatItWrote() {
        for (QuestionStatus status : QuestionStatus.values()) {
            Question question = TestingDocuments.question("nordlicht", "x:1", TIME, status);
            assertThat(ResponseDocuments.readQuestion(ResponseDocuments.of(question).json()))
                    .isEqualTo(question);
        }
    }

    @Test
    void neverReplacesANewerState_byAnOlderOne() {
        long overdue = version(QuestionStatus.OVERDUE);

        assertThat(version(QuestionStatus.ANSWERED)).isGreaterThan(overdue);
        assertThat(version(QuestionStatus.WARNED)).isLessThan(overdue);
    }

    @Test
    void writesHowABrandAnswers_besideItsMetrics() {
        ResponseFigures figures =
                new ResponseFigures(1, 2, 1, 1, 3, 42.5, 4, 2, 9, 8, 7, 6, 5, 30, .5, .6, .7);
        IndexedDocument document =
                ResponseDocuments.of(
                        new ResponseMetrics("nordlicht", TIME, figures, ResponseTotals.NONE));

        assertThat(document.index()).isEqualTo("metrics-2026.11");
        assertThat(document.id()).isEqualTo("nordlicht:2026-11-21T20:15:30Z:response");
        assertThat(json(document)).hasSize(3);
        assertThat(ResponseDocuments.readFigures(document.json())).isEqualTo(figures);
    }

    @Test
    void writesAnAlert_thatSpeaksForItself() {
        ResponseAlert alert =
                new ResponseAlert(
                        "nordlicht",
                        TIME.plusSeconds(3_600),
                        12,
                        7,
                        List.of(ANSWERED),
                        "nordlicht:onset",
                        List.of(new Message("de", "Titel", "Text")));

        IndexedDocument document = ResponseDocuments.of(alert);
        JsonNode json = json(document);

        assertThat(document.index()).isEqualTo("alerts");
        assertThat(document.id()).isEqualTo("nordlicht:response:2026-11-21T21:15:30Z");
        assertThat(json.path("kind").asText()).isEqualTo("response");
        assertThat(json.path("overdue").asLong()).isEqualTo(12);
        assertThat(json.path("more").asLong()).isEqualTo(7);
        assertThat(json.at("/questions/0/post/id").asText()).isEqualTo("x:1");
        assertThat(json.at("/questions/0/urgency").asDouble()).isPositive();
        assertThat(json.at("/messages/0/title").asText()).isEqualTo("Titel");
    }

    private static long version(QuestionStatus status) {
        return ResponseDocuments.of(TestingDocuments.question("b", "x:1", TIME, status)).version();
    }

    private static JsonNode json(IndexedDocument document) {
        try {
            return new ObjectMapper().readTree(document.json());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
