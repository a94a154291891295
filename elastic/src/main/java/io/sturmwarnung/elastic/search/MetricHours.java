package io.sturmwarnung.elastic.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.core.detection.Baseline;
import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.core.detection.SilentHours;
import io.sturmwarnung.core.window.WindowFigures;
import io.sturmwarnung.elastic.document.DocumentReader;
import io.sturmwarnung.elastic.document.Documents;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Indices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What was counted of each brand hour by hour, from the metrics of the full hours. The first hour
 * of a brand is left out, for counting may have begun in the middle of it, and so are those in
 * which one of its channels was blind. Hours of storms are told as they were: whoever learns from
 * them cleans them.
 */
public final class MetricHours {
    private static final Duration HOUR = Duration.ofHours(1);

    /** Metrics of how questions are answered count nothing. */
    private static final Query COUNTED =
            Query.of(any -> any.exists(field -> field.field(Fields.HOUR + ".volume")));

    private static final int PAGE = 1_000;
    private static final int MOST_BRANDS = 10_000;

    /** Hours asked for at once; Elasticsearch takes 65,536 values. */
    private static final long STRETCH = 720;

    private final ElasticsearchClient client;
    private final PastHours heard = new PastHours();
    private final Map<String, Set<Instant>> deaf = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    private MetricHours(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * The hours that lie between two times, silent ones included.
     *
     * @param from {@code null} for the oldest that is stored
     * @param to {@code null} for the newest
     */
    public static PastHours read(ElasticsearchClient client, Instant from, Instant to) {
        try {
            MetricHours reading = new MetricHours(client);
            return reading.withoutDeaf(SilentHours.filledIn(reading.between(from, to)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + Indices.METRICS, e);
        }
    }

    private PastHours between(Instant from, Instant to) throws IOException {
        Instant oldest = outermost(SortOrder.Asc);
        if (oldest == null) {
            return heard;
        }
        findDeaf();
        Instant newest = outermost(SortOrder.Desc);
        Instant first = fullHour(from == null || from.isBefore(oldest) ? oldest : from);
        Instant last = to == null || to.isAfter(newest) ? newest : to;
        for (Instant begin = first;
                !begin.isAfter(last);
                begin = begin.plus(HOUR.multipliedBy(STRETCH))) {
            readStretch(begin, last);
        }
        return heard;
    }

    /** The full hour from then on. */
    private static Instant fullHour(Instant time) {
        Instant before = time.truncatedTo(ChronoUnit.HOURS);
        return before.equals(time) ? time : before.plus(HOUR);
    }

    private Instant outermost(SortOrder order) throws IOException {
        List<Hit<JsonNode>> hits =
                hits(
                        search ->
                                search.query(COUNTED)
                                        .size(1)
                                        .sort(by(Fields.TIMESTAMP, FieldType.Date, order)));
        return hits.isEmpty()
                ? null
                : new DocumentReader(hits.getFirst().source()).time(Fields.TIMESTAMP);
    }

    /** Notes in which hours of a brand something was blind, if only for a minute. */
    private void findDeaf() throws IOException {
        // The metrics of a full hour belong to the hour that ends with it.
        Aggregation hours =
                Aggregation.of(
                        any ->
                                any.dateHistogram(
                                        times ->
                                                times.field(Fields.TIMESTAMP.name())
                                                        .fixedInterval(hour -> hour.time("1h"))
                                                        .offset(offset -> offset.time("1m"))
                                                        .minDocCount(1)));
        Aggregation brands =
                Aggregation.of(
                        any ->
                                any.terms(
                                                terms ->
                                                        terms.field(Fields.BRAND.name())
                                                                .size(MOST_BRANDS))
                                        .aggregations("hours", hours));
        SearchRequest request =
                SearchRequest.of(
                        search ->
                                search.index(Indices.METRICS)
                                        .size(0)
                                        .query(
                                                any ->
                                                        any.exists(
                                                                of ->
                                                                        of.field(
                                                                                Fields.BLIND
                                                                                        .name())))
                                        .aggregations("brands", brands));
        client.search(request, Void.class)
                .aggregations()
                .get("brands")
                .sterms()
                .buckets()
                .array()
                .forEach(this::noteDeaf);
    }

    private void noteDeaf(StringTermsBucket brand) {
        Set<Instant> hours =
                brand.aggregations().get("hours").dateHistogram().buckets().array().stream()
                        .map(hour -> Instant.ofEpochMilli(hour.key()).minus(Duration.ofMinutes(1)))
                        .collect(Collectors.toSet());
        deaf.put(brand.key().stringValue(), hours);
    }

    private PastHours withoutDeaf(PastHours hours) {
        PastHours kept = new PastHours();
        for (String brand : hours.brands()) {
            Set<Instant> left = deaf.getOrDefault(brand, Set.of());
            hours.of(brand)
                    .forEach(
                            (begin, hour) -> {
                                if (!left.contains(begin)) {
                                    kept.add(brand, begin, hour);
                                }
                            });
        }
        return kept;
    }

    private void readStretch(Instant begin, Instant last) throws IOException {
        List<FieldValue> times =
                LongStream.range(0, STRETCH)
                        .mapToObj(hour -> begin.plus(HOUR.multipliedBy(hour)))
                        .filter(time -> !time.isAfter(last))
                        .map(time -> FieldValue.of(time.toString()))
                        .toList();
        List<Hit<JsonNode>> page = page(times, null);
        while (!page.isEmpty()) {
            page.forEach(hit -> add(new DocumentReader(hit.source())));
            page = page(times, page.getLast().sort());
        }
    }

    private void add(DocumentReader metrics) {
        String brand = metrics.text(Fields.BRAND);
        Instant begin = metrics.time(Fields.TIMESTAMP).minus(HOUR);
        if (begun.add(brand)) {
            return;
        }
        WindowFigures hour = Documents.readHour(metrics);
        heard.add(brand, begin, new Baseline.Hour(hour.volume(), hour.scored(), hour.negative()));
    }

    private List<Hit<JsonNode>> page(List<FieldValue> times, List<FieldValue> after)
            throws IOException {
        return hits(
                search -> {
                    search.query(any -> any.bool(all -> all.filter(COUNTED, atOneOf(times))))
                            .size(PAGE)
                            .sort(
                                    by(Fields.TIMESTAMP, FieldType.Date, SortOrder.Asc),
                                    by(Fields.BRAND, FieldType.Keyword, SortOrder.Asc));
                    return after == null ? search : search.searchAfter(after);
                });
    }

    private static Query atOneOf(List<FieldValue> times) {
        return Query.of(
                any ->
                        any.terms(
                                terms ->
                                        terms.field(Fields.TIMESTAMP.name())
                                                .terms(of -> of.value(times))));
    }

    private List<Hit<JsonNode>> hits(UnaryOperator<SearchRequest.Builder> search)
            throws IOException {
        SearchRequest request =
                search.apply(
                                new SearchRequest.Builder()
                                        .index(Indices.METRICS)
                                        .source(
                                                source ->
                                                        source.filter(
                                                                filter ->
                                                                        filter.includes(
                                                                                Fields.TIMESTAMP
                                                                                        .name(),
                                                                                Fields.BRAND.name(),
                                                                                Fields.HOUR)))
                                        .ignoreUnavailable(true)
                                        .allowNoIndices(true))
                        .build();
        return client.search(request, JsonNode.class).hits().hits();
    }

    private static SortOptions by(Field field, FieldType type, SortOrder order) {
        return SortOptions.of(
                sort -> sort.field(by -> by.field(field.name()).order(order).unmappedType(type)));
    }
}
