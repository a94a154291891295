package io.sturmwarnung.elastic.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.core.alert.Heartbeat;
import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.notification.Notice;
import io.sturmwarnung.core.response.ResponseAlert;
import io.sturmwarnung.elastic.document.DocumentReader;
import io.sturmwarnung.elastic.document.Documents;
import io.sturmwarnung.elastic.document.OwnPostDocuments;
import io.sturmwarnung.elastic.document.ResponseDocuments;
import io.sturmwarnung.elastic.document.SourceDocuments;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Indices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads alerts from Elasticsearch; first their ids alone, for most of them are known already. */
public final class ElasticAlertFeed implements AlertFeed {
    private static final int MOST_HITS = 10_000;
    private static final Query DRILLS = is(Fields.DRILL, "true");
    private static final Query SIGNS = is(Fields.KIND, Heartbeat.ID);

    /** What is kept with an incident and told to nobody. */
    private static final Query RECORDS = is(Fields.TROUBLE, OwnPostAlert.Kind.MEASURED.code());

    private final ElasticsearchClient client;
    private final boolean drills;

    /** What is raised in earnest. */
    public ElasticAlertFeed(ElasticsearchClient client) {
        this(client, false);
    }

    private ElasticAlertFeed(ElasticsearchClient client, boolean drills) {
        this.client = client;
        this.drills = drills;
    }

    /** The alerts of drills alone. */
    public static ElasticAlertFeed ofDrills(ElasticsearchClient client) {
        return new ElasticAlertFeed(client, true);
    }

    private Query wanted() {
        return drills
                ? DRILLS
                : Query.of(any -> any.bool(none -> none.mustNot(SIGNS, RECORDS, DRILLS)));
    }

    @Override
    public List<String> newest(int most) {
        return search(
                        request ->
                                request.query(wanted())
                                        .source(source -> source.fetch(false))
                                        .size(Math.clamp(most, 0, MOST_HITS)))
                .stream()
                .map(Hit::id)
                .toList();
    }

    @Override
    public List<Notice> read(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return search(
                        request ->
                                request.query(
                                                any ->
                                                        any.ids(
                                                                these ->
                                                                        these.values(
                                                                                List.copyOf(ids))))
                                        .source(
                                                source ->
                                                        source.filter(
                                                                only ->
                                                                        only.excludes(
                                                                                Fields.EVIDENCE
                                                                                        .name())))
                                        .size(MOST_HITS))
                .stream()
                .map(hit -> notice(new DocumentReader(hit.source())))
                .sorted(Comparator.comparing(Notice::at).thenComparingInt(Notice::level))
                .toList();
    }

    private static Notice notice(DocumentReader document) {
        return switch (document.text(Fields.KIND)) {
            case SourceAlert.BLIND, SourceAlert.HEARD_AGAIN ->
                    Notice.of(SourceDocuments.readSourceAlert(document));
            case OwnPostAlert.OWN_POST -> Notice.of(OwnPostDocuments.read(document));
            case ResponseAlert.KIND -> ResponseDocuments.readNotice(document);
            default -> Notice.of(Documents.readAlert(document));
        };
    }

    private static Query is(Field field, String value) {
        return Query.of(any -> any.term(term -> term.field(field.name()).value(value)));
    }

    private List<Hit<JsonNode>> search(UnaryOperator<SearchRequest.Builder> search) {
        SearchRequest request =
                search.apply(
                                new SearchRequest.Builder()
                                        .index(Indices.ALERTS)
                                        .ignoreUnavailable(true)
                                        .allowNoIndices(true)
                                        .sort(by -> by.field(ElasticAlertFeed::newestFirst)))
                        .build();
        try {
            return client.search(request, JsonNode.class).hits().hits();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + Indices.ALERTS, e);
        }
    }

    private static FieldSort.Builder newestFirst(FieldSort.Builder sort) {
        return sort.field(Fields.TIMESTAMP.name())
                .order(SortOrder.Desc)
                .unmappedType(FieldType.Date);
    }
}
