package io.sturmwarnung.elastic.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.Heartbeat;
import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.detection.Baseline;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.response.Question;
import io.sturmwarnung.core.response.QuestionStatus;
import io.sturmwarnung.core.response.ResponseAlert;
import io.sturmwarnung.core.response.ResponseFigures;
import io.sturmwarnung.core.response.ResponseMetrics;
import io.sturmwarnung.core.response.ResponseTotals;
import io.sturmwarnung.elastic.bulk.BulkWriter;
import io.sturmwarnung.elastic.document.Documents;
import io.sturmwarnung.elastic.document.IndexedDocument;
import io.sturmwarnung.elastic.document.ResponseDocuments;
import io.sturmwarnung.elastic.document.SourceDocuments;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.testing.TestingDocuments;
import io.sturmwarnung.elastic.testing.TestingElasticsearch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

class ElasticStormReaderIT {
    private static final Instant TIME = Instant.parse("2026-11-30T20:00:00Z");

    private final TestingElasticsearch elasticsearch = TestingElasticsearch.shared();
    private final StormReader reader = new ElasticStormReader(elasticsearch.connection().client());

    @BeforeEach
    void clear() {
        elasticsearch.clear();
    }

    @Test
    void isEmpty_beforeAnythingWasStored() {
        assertThat(reader.latest()).isEmpty();
        assertThat(reader.course("b", TIME, TIME.plusSeconds(60))).isEmpty();
        assertThat(reader.incidents(5)).isEmpty();
        assertThat(reader.alerts("b:onset")).isEmpty();
        assertThat(reader.liveness()).isEqualTo(Liveness.NONE);
        assertThat(read(null, null).brands()).isEmpty();
        assertThat(reader.waitingQuestions()).isEmpty();
        assertThat(reader.questions(null, 5)).isEmpty();
    }

    @Test
    void tellsWhoWaitsForAnAnswer_theFirstDueFirst() {
        Question overdue = question("a", "x:1", 0, QuestionStatus.OVERDUE);
        Question open = question("a", "x:2", 10, QuestionStatus.OPEN);
        Question other = question("b", "x:3", 5, QuestionStatus.WARNED);
        store(
                ResponseDocuments.of(open),
                ResponseDocuments.of(overdue),
                ResponseDocuments.of(other),
                ResponseDocuments.of(question("b", "x:4", 0, QuestionStatus.ANSWERED)));

        assertThat(reader.waitingQuestions())
                .containsExactly(new WaitingQuestions("a", 2, 1), new WaitingQuestions("b", 1, 0));
        assertThat(reader.questions(null, 10)).containsExactly(overdue, other, open);
        assertThat(reader.questions("a", 1)).containsExactly(overdue);
    }

    @Test
    void isNotConfused_byHowTheBrandsAnswer() {
        ResponseFigures figures =
                new ResponseFigures(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        ResponseAlert told = new ResponseAlert("a", TIME, 1, 0, List.of(), "a:" + TIME, List.of());
        store(
                Documents.of(metrics("a", 1)),
                ResponseDocuments.of(
                        new ResponseMetrics("a", minute(2), figures, ResponseTotals.NONE)),
                ResponseDocuments.of(told));

        assertThat(reader.latest()).containsExactly(metrics("a", 1));
        assertThat(reader.course("a", TIME, minute(5))).containsExactly(metrics("a", 1));
        assertThat(reader.alerts("a:" + TIME)).isEmpty();
        assertThat(reader.liveness()).isEqualTo(Liveness.NONE);
    }

    @Test
    void tellsTheNewestMetricsOfEachBrand() {
        store(Documents.of(metrics("b", 1)), Documents.of(metrics("a", 0)));
        store(Documents.of(metrics("b", 700)), Documents.of(metrics("b", 2)));

        assertThat(reader.latest()).containsExactly(metrics("a", 0), metrics("b", 700));
    }

    @Test
    void tellsTheWholeCourse_whileItIsShort() {
        store(documents("b", 500));
        store(Documents.of(metrics("a", 3)));

        assertThat(reader.course("b", TIME, minute(499)))
                .hasSize(500)
                .isSortedAccordingTo(java.util.Comparator.comparing(BrandMetrics::minute));
        assertThat(reader.course("b", minute(10), minute(12)))
                .containsExactly(metrics("b", 10), metrics("b", 11), metrics("b", 12));
    }

    @Test
    void thinsALongCourse_evenly_andKeepsItsEnd() {
        store(documents("b", 1_700));

        List<BrandMetrics> course = reader.course("b", Instant.EPOCH, minute(100_000));

        assertThat(course).hasSizeBetween(400, 500);
        assertThat(course.getLast()).isEqualTo(metrics("b", 1_699));
        for (int i = 1; i < course.size(); i++) {
            assertThat(Duration.between(course.get(i - 1).minute(), course.get(i).minute()))
                    .isBetween(Duration.ofMinutes(1), Duration.ofMinutes(4));
        }
    }

    @Test
    void tellsIncidentsAndTheirAlerts() {
        Incident old = TestingDocuments.incident("a", TIME, TIME.plusSeconds(900));
        Incident young = TestingDocuments.incident("b", TIME.plusSeconds(60), TIME.plusSeconds(90));
        Alert second = TestingDocuments.alert(old, 4, TIME.plusSeconds(300));
        Alert first = TestingDocuments.alert(old, 3, TIME.plusSeconds(200));
        store(Documents.of(old), Documents.of(young), Documents.of(second), Documents.of(first));
        store(Documents.of(TestingDocuments.alert(young, 3, TIME)));

        assertThat(reader.incidents(10)).containsExactly(young, old);
        assertThat(reader.incidents(1)).containsExactly(young);
        assertThat(reader.alerts(old.id())).containsExactly(first, second);
    }

    @Test
    void tellsWhichChannelsAreBlind_andTheLastSignOfLife() {
        SourceAlert facebook = source("facebook", TIME, true);
        SourceAlert again = source("x", TIME.plusSeconds(300), false);
        SourceAlert blindOnceMore = source("web", TIME.plusSeconds(900), true);
        Heartbeat beat = new Heartbeat(TIME.plusSeconds(30), TIME);
        store(
                SourceDocuments.of(facebook),
                SourceDocuments.of(source("x", TIME, true)),
                SourceDocuments.of(again),
                SourceDocuments.of(source("web", TIME, true)),
                SourceDocuments.of(source("web", TIME.plusSeconds(600), false)),
                SourceDocuments.of(blindOnceMore),
                SourceDocuments.of(new Heartbeat(TIME, TIME)),
                SourceDocuments.of(beat));
        Incident incident = TestingDocuments.incident("a", TIME, TIME.plusSeconds(900));
        store(Documents.of(TestingDocuments.alert(incident, 3, TIME.plusSeconds(999))));

        assertThat(reader.liveness())
                .isEqualTo(new Liveness(List.of(facebook, blindOnceMore), beat));
    }

    @Test
    void tellsWhatWasCountedHourByHour_butNothingOfAFirstHour() {
        store(documents("b", 181));
        store(Documents.of(metrics("a", 60)), Documents.of(metrics("a", 900)));

        PastHours hours = read(null, null);

        assertThat(hours.brands()).containsExactly("a", "b");
        assertThat(hours.of("b"))
                .containsOnlyKeys(minute(0), minute(60), minute(120))
                .containsEntry(minute(60), new Baseline.Hour(10, 8, 4));
        assertThat(hours.of("a")).containsOnlyKeys(minute(840));
        assertThat(read(minute(61), minute(180)).of("b")).containsOnlyKeys(minute(120));
        assertThat(read(minute(1_000), null).brands()).isEmpty();
    }

    @Test
    void leavesHoursOut_inWhichAChannelWasBlind() {
        store(documents("b", 301));
        store(
                Documents.of(metrics("b", 61).withBlind(List.of("x"))),
                Documents.of(metrics("b", 180).withBlind(List.of("x"))),
                Documents.of(metrics("a", 241).withBlind(List.of("x"))));

        assertThat(read(null, null).of("b")).containsOnlyKeys(minute(0), minute(180), minute(240));
    }

    @Test
    void tellsAYearHourByHour() {
        IndexedDocument[] year =
                IntStream.range(0, 365 * 24)
                        .mapToObj(hour -> Documents.of(metrics("b", hour * 60)))
                        .toArray(IndexedDocument[]::new);
        store(year);

        assertThat(read(null, null).size()).isEqualTo(year.length - 1);
    }

    private PastHours read(Instant from, Instant to) {
        return MetricHours.read(elasticsearch.connection().client(), from, to);
    }

    private static Question question(String brand, String id, int minute, QuestionStatus status) {
        return TestingDocuments.question(brand, id, minute(minute), status);
    }

    private static SourceAlert source(String channel, Instant at, boolean blind) {
        return SourceAlert.of(channel, at.minusSeconds(60), at, 21.5, blind, ZoneOffset.UTC);
    }

    private void store(IndexedDocument... documents) {
        assertThat(
                        new BulkWriter(elasticsearch.connection().async())
                                .write(List.of(documents))
                                .join())
                .allMatch(outcome -> outcome.reason().isEmpty());
        new Counts(elasticsearch.connection().client())
                .refresh(Indices.METRICS, Indices.INCIDENTS, Indices.ALERTS, Indices.QUESTIONS);
    }

    private static IndexedDocument[] documents(String brand, int minutes) {
        return IntStream.range(0, minutes)
                .mapToObj(minute -> Documents.of(metrics(brand, minute)))
                .toArray(IndexedDocument[]::new);
    }

    private static BrandMetrics metrics(String brand, int minute) {
        return TestingDocuments.metrics(brand, minute(minute));
    }

    private static Instant minute(int minute) {
        return TIME.plus(Duration.ofMinutes(minute));
    }
}
