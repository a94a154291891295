package io.sturmwarnung.elastic.digest;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.core.digest.Carrier;
import io.sturmwarnung.core.digest.DigestFigures;
import io.sturmwarnung.core.digest.MoodFigures;
import io.sturmwarnung.core.digest.RisingTopic;
import io.sturmwarnung.core.digest.Stretch;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.elastic.document.DocumentReader;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Indices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts in the mentions what a digest tells. */
public final class ElasticDigestSource implements DigestSource {
    private static final String ENGAGEMENT_REPLIES = Fields.ENGAGEMENT + ".replies";
    private static final int MOST_TOPICS = 1_000;
    private static final int MOST_CARRIERS = 5;

    private final ElasticsearchClient client;
    private final OpenQuestions questions;

    public ElasticDigestSource(ElasticsearchClient client, OpenQuestions questions) {
        this.client = client;
        this.questions = questions;
    }

    @Override
    public DigestFigures figures(Brand brand, Stretch time) {
        Query others =
                Queries.all(Queries.is(Fields.BRAND, brand.id()), Queries.is(Fields.OWN, false));
        Query now = Queries.all(others, Queries.within(time));
        List<Stretch> earlier = time.before();
        Query before =
                Queries.all(others, Queries.either(earlier.stream().map(Queries::within).toList()));
        Counted counted = count(now);
        Counted usual = count(before);
        List<RisingTopic> rising =
                RisingTopic.among(counted.topics(), usual.topics(), earlier.size());
        return new DigestFigures(
                brand.name(),
                time,
                questions.of(brand.id(), time.to()),
                counted.mood(),
                usual.mood(),
                rising,
                carriers(Queries.all(now, carried(rising))));
    }

    /** What was counted in one time. */
    private record Counted(MoodFigures mood, Map<String, Long> topics) {}

    private static Query critical() {
        return Queries.is(Fields.SENTIMENT_LABEL, SentimentLabel.NEGATIVE.code());
    }

    private static Query carried(List<RisingTopic> rising) {
        return rising.isEmpty()
                ? critical()
                : Queries.anyOf(Fields.TOPICS, rising.stream().map(RisingTopic::name).toList());
    }

    private Counted count(Query query) {
        Query unscored = Queries.is(Fields.SENTIMENT_LABEL, SentimentLabel.UNSCORED.code());
        Map<String, Aggregate> found =
                aggregate(
                        query,
                        Map.of(
                                "all",
                                Aggregation.of(any -> any.filter(of -> of.matchAll(m -> m))),
                                "unscored",
                                Aggregation.of(any -> any.filter(unscored)),
                                "critical",
                                Aggregation.of(any -> any.filter(critical())),
                                "topics",
                                Aggregation.of(
                                        any ->
                                                any.terms(
                                                        terms ->
                                                                terms.field(Fields.TOPICS.name())
                                                                        .size(MOST_TOPICS)))));
        if (found.isEmpty()) {
            return new Counted(new MoodFigures(0, 0, 0), Map.of());
        }
        Map<String, Long> topics = new HashMap<>();
        buckets(found.get("topics"))
                .forEach(topic -> topics.put(topic.key().stringValue(), topic.docCount()));
        long all = found.get("all").filter().docCount();
        return new Counted(
                new MoodFigures(
                        all,
                        all - found.get("unscored").filter().docCount(),
                        found.get("critical").filter().docCount()),
                topics);
    }

    /** By turns whom most people follow and whom most people answer, each once. */
    private List<Carrier> carriers(Query query) {
        List<Carrier> heard = carriers(query, "followers");
        List<Carrier> answered = carriers(query, "replies");
        Map<String, Carrier> found = new LinkedHashMap<>();
        for (int i = 0; i < MOST_CARRIERS; i++) {
            for (List<Carrier> carriers : List.of(heard, answered)) {
                if (i < carriers.size()) {
                    Carrier carrier = carriers.get(i);
                    found.putIfAbsent(carrier.channel() + ":" + carrier.name(), carrier);
                }
            }
        }
        return found.values().stream().limit(MOST_CARRIERS).toList();
    }

    private List<Carrier> carriers(Query query, String order) {
        Aggregation authors =
                Aggregation.of(
                        any ->
                                any.terms(
                                                terms ->
                                                        terms.field(Fields.AUTHOR_ID.name())
                                                                .size(MOST_CARRIERS)
                                                                .order(
                                                                        NamedValue.of(
                                                                                order,
                                                                                SortOrder.Desc)))
                                        .aggregations(
                                                "followers",
                                                most ->
                                                        most.max(
                                                                of ->
                                                                        of.field(
                                                                                Fields
                                                                                        .AUTHOR_FOLLOWERS
                                                                                        .name())))
                                        .aggregations(
                                                "replies",
                                                sum -> sum.sum(of -> of.field(ENGAGEMENT_REPLIES)))
                                        .aggregations("one", one -> one.topHits(of -> of.size(1))));
        Map<String, Aggregate> found = aggregate(query, Map.of("authors", authors));
        List<Carrier> carriers = new ArrayList<>();
        if (!found.isEmpty()) {
            buckets(found.get("authors")).forEach(author -> carriers.add(carrier(author)));
        }
        return carriers;
    }

    private static Carrier carrier(StringTermsBucket author) {
        Map<String, Aggregate> of = author.aggregations();
        JsonNode post =
                of.get("one").topHits().hits().hits().getFirst().source().to(JsonNode.class);
        DocumentReader mention = new DocumentReader(post);
        return new Carrier(
                MentionOpenQuestions.author(mention),
                mention.text(Fields.CHANNEL),
                author.docCount(),
                whole(of.get("followers").max().value()),
                whole(of.get("replies").sum().value()));
    }

    /** Nothing to take the greatest of is {@code null} to some servers and infinite to others. */
    private static long whole(Double number) {
        return number == null || !Double.isFinite(number) ? 0 : Math.max(0, number.longValue());
    }

    private static List<StringTermsBucket> buckets(Aggregate terms) {
        return terms.isSterms() ? terms.sterms().buckets().array() : List.of();
    }

    private Map<String, Aggregate> aggregate(Query query, Map<String, Aggregation> wanted) {
        try {
            return client.search(
                            request ->
                                    request.index(Indices.MENTIONS)
                                            .ignoreUnavailable(true)
                                            .allowNoIndices(true)
                                            .query(query)
                                            .size(0)
                                            .aggregations(wanted),
                            Void.class)
                    .aggregations();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + Indices.MENTIONS, e);
        }
    }
}
