package io.sturmwarnung.elastic.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.response.Question;
import io.sturmwarnung.elastic.document.DocumentReader;
import io.sturmwarnung.elastic.document.Documents;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Indices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Reads from Elasticsearch where each brand stands. Before anything was stored, everything is
 * empty.
 */
public final class ElasticStormReader implements StormReader {
    private static final int MOST_BRANDS = 10_000;
    private static final int MOST_ALERTS = 1_000;

    /** The most hits that Elasticsearch returns at once. */
    private static final int MOST_HITS = 10_000;

    /** The kind of an alert about a brand's storm. */
    private static final String STORM = "storm";

    /** Metrics of mentions; those of answers are in the same indices and have no windows. */
    private static final Query WINDOWS =
            Query.of(any -> any.exists(field -> field.field(Fields.FIVE_MINUTES + ".volume")));

    private static final int COURSE = 500;

    /** Two less, since the first and the last stretch may be cut. */
    private static final int STRETCHES = COURSE - 2;

    private final ElasticsearchClient client;
    private final StoredActions actions;
    private final OpenQuestions questions;

    public ElasticStormReader(ElasticsearchClient client) {
        this.client = client;
        this.actions = new StoredActions(client);
        this.questions = new OpenQuestions(client);
    }

    @Override
    public List<BrandMetrics> latest() {
        return sources(
                        Indices.METRICS,
                        search ->
                                search.query(WINDOWS)
                                        .size(MOST_BRANDS)
                                        .sort(by(Fields.TIMESTAMP, SortOrder.Desc))
                                        .collapse(brand -> brand.field(Fields.BRAND.name())))
                .map(Documents::readMetrics)
                .sorted(Comparator.comparing(BrandMetrics::brand))
                .toList();
    }

    @Override
    public List<BrandMetrics> course(String brand, Instant from, Instant to) {
        Query query = metrics(brand, from, to);
        SearchResponse<JsonNode> found =
                search(
                        Indices.METRICS,
                        search ->
                                search.query(query)
                                        .size(COURSE)
                                        .trackTotalHits(track -> track.enabled(true))
                                        .sort(by(Fields.TIMESTAMP, SortOrder.Asc)));
        List<BrandMetrics> first = read(found, Documents::readMetrics);
        boolean complete = found.hits().total() == null || found.hits().total().value() <= COURSE;
        return complete ? first : thinned(brand, first.getFirst().minute(), to);
    }

    @Override
    public List<Incident> incidents(int most) {
        return sources(
                        Indices.INCIDENTS,
                        search ->
                                search.size(Math.clamp(most, 0, MOST_HITS))
                                        .sort(by(Fields.ONSET, SortOrder.Desc)))
                .map(Documents::readIncident)
                .toList();
    }

    @Override
    public List<Alert> alerts(String incident) {
        Query query =
                Query.of(
                        any ->
                                any.bool(
                                        all ->
                                                all.filter(
                                                        is(Fields.INCIDENT, incident),
                                                        is(Fields.KIND, STORM))));
        return sources(
                        Indices.ALERTS,
                        search ->
                                search.query(query)
                                        .size(MOST_ALERTS)
                                        .sort(
                                                by(Fields.TIMESTAMP, SortOrder.Asc),
                                                by(Fields.LEVEL, SortOrder.Asc)))
                .map(Documents::readAlert)
                .toList();
    }

    @Override
    public List<WaitingQuestions> waitingQuestions() {
        return questions.waiting();
    }

    @Override
    public List<Question> questions(String brand, int most) {
        return questions.of(brand, Math.clamp(most, 0, MOST_HITS));
    }

    @Override
    public Liveness liveness() {
        // Signs of life have no channel, which is a group of its own.
        List<DocumentReader> newest =
                sources(
                                Indices.ALERTS,
                                search ->
                                        search.query(Liveness.ABOUT)
                                                .size(MOST_ALERTS)
                                                .sort(by(Fields.TIMESTAMP, SortOrder.Desc))
                                                .collapse(
                                                        group ->
                                                                group.field(Fields.CHANNEL.name())))
                        .toList();
        return Liveness.of(newest);
    }

    @Override
    public List<IncidentAction> actions(Instant since) {
        return actions.actions(since);
    }

    @Override
    public List<Delivery> deliveries(Instant since) {
        return actions.deliveries(since);
    }

    @Override
    public Timeline timeline(String incident) {
        return actions.timeline(incident);
    }

    /** The newest metrics of each of as many stretches of equal length as may be returned. */
    private List<BrandMetrics> thinned(String brand, Instant from, Instant to) {
        Instant last = newest(brand, from, to);
        long minutes = Duration.between(from, last).toMinutes() / STRETCHES + 1;
        Aggregation stretches =
                Aggregation.of(
                        any ->
                                any.dateHistogram(
                                                times ->
                                                        times.field(Fields.TIMESTAMP.name())
                                                                .fixedInterval(
                                                                        step ->
                                                                                step.time(
                                                                                        minutes
                                                                                                + "m"))
                                                                .minDocCount(1))
                                        .aggregations("newest", newest()));
        SearchResponse<JsonNode> found =
                search(
                        Indices.METRICS,
                        search ->
                                search.query(metrics(brand, from, to))
                                        .size(0)
                                        .aggregations("stretches", stretches));
        return found.aggregations().get("stretches").dateHistogram().buckets().array().stream()
                .flatMap(
                        bucket ->
                                bucket
                                        .aggregations()
                                        .get("newest")
                                        .topHits()
                                        .hits()
                                        .hits()
                                        .stream())
                .map(hit -> new DocumentReader(hit.source().to(JsonNode.class)))
                .map(Documents::readMetrics)
                .toList();
    }

    private Instant newest(String brand, Instant from, Instant to) {
        return sources(
                        Indices.METRICS,
                        search ->
                                search.query(metrics(brand, from, to))
                                        .size(1)
                                        .sort(by(Fields.TIMESTAMP, SortOrder.Desc)))
                .map(document -> document.time(Fields.TIMESTAMP))
                .findFirst()
                .orElse(to);
    }

    private static Aggregation newest() {
        return Aggregation.of(
                any -> any.topHits(top -> top.size(1).sort(by(Fields.TIMESTAMP, SortOrder.Desc))));
    }

    private static Query metrics(String brand, Instant from, Instant to) {
        Query between =
                Query.of(
                        any ->
                                any.range(
                                        range ->
                                                range.date(
                                                        date ->
                                                                date.field(Fields.TIMESTAMP.name())
                                                                        .gte(from.toString())
                                                                        .lte(to.toString()))));
        return Query.of(
                any -> any.bool(all -> all.filter(is(Fields.BRAND, brand), between, WINDOWS)));
    }

    private static Query is(Field field, String value) {
        return Query.of(any -> any.term(term -> term.field(field.name()).value(value)));
    }

    private static SortOptions by(Field field, SortOrder order) {
        FieldType type =
                switch (field.type()) {
                    case DATE -> FieldType.Date;
                    case INTEGER -> FieldType.Integer;
                    default -> FieldType.Keyword;
                };
        return SortOptions.of(
                sort -> sort.field(by -> by.field(field.name()).order(order).unmappedType(type)));
    }

    private Stream<DocumentReader> sources(
            String index, UnaryOperator<SearchRequest.Builder> search) {
        return search(index, search).hits().hits().stream()
                .map(hit -> new DocumentReader(hit.source()));
    }

    private static <T> List<T> read(
            SearchResponse<JsonNode> found, Function<DocumentReader, T> read) {
        return found.hits().hits().stream()
                .map(hit -> read.apply(new DocumentReader(hit.source())))
                .toList();
    }

    private SearchResponse<JsonNode> search(
            String index, UnaryOperator<SearchRequest.Builder> search) {
        SearchRequest request =
                search.apply(
                                new SearchRequest.Builder()
                                        .index(index)
                                        .ignoreUnavailable(true)
                                        .allowNoIndices(true))
                        .build();
        try {
            return client.search(request, JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + index, e);
        }
    }
}
