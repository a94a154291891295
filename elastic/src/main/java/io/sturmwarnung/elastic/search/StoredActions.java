package io.sturmwarnung.elastic.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.elastic.document.ActionDocuments;
import io.sturmwarnung.elastic.document.DocumentReader;
import io.sturmwarnung.elastic.document.DraftDocuments;
import io.sturmwarnung.elastic.document.OwnPostDocuments;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Indices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * Reads what people did about incidents, what they were told, and what the brand itself said; at
 * most 10,000 of each.
 */
final class StoredActions {
    private static final int MOST = 10_000;

    private final ElasticsearchClient client;

    StoredActions(ElasticsearchClient client) {
        this.client = client;
    }

    List<IncidentAction> actions(Instant since) {
        return newest(Indices.ACTIONS, kinds(ActionDocuments.incidentKinds()), since(since))
                .stream()
                .map(ActionDocuments::readIncidentAction)
                .toList();
    }

    List<Delivery> deliveries(Instant since) {
        return newest(Indices.ACTIONS, kinds(List.of(ActionDocuments.DELIVERY)), since(since))
                .stream()
                .map(ActionDocuments::readDelivery)
                .toList();
    }

    Timeline timeline(String incident) {
        Query about =
                Query.of(
                        any ->
                                any.term(
                                        term ->
                                                term.field(Fields.INCIDENT.name())
                                                        .value(incident)));
        return new Timeline(
                newest(Indices.ACTIONS, kinds(ActionDocuments.incidentKinds()), about)
                        .reversed()
                        .stream()
                        .map(ActionDocuments::readIncidentAction)
                        .toList(),
                newest(Indices.ACTIONS, kinds(List.of(ActionDocuments.DELIVERY)), about)
                        .reversed()
                        .stream()
                        .map(ActionDocuments::readDelivery)
                        .toList(),
                newest(Indices.ALERTS, kinds(List.of(OwnPostAlert.OWN_POST)), about)
                        .reversed()
                        .stream()
                        .map(OwnPostDocuments::read)
                        .toList(),
                newest(Indices.ACTIONS, kinds(List.of(DraftDocuments.DRAFT)), about)
                        .reversed()
                        .stream()
                        .map(DraftDocuments::readDraft)
                        .toList(),
                newest(Indices.ACTIONS, kinds(List.of(DraftDocuments.APPROVAL)), about)
                        .reversed()
                        .stream()
                        .map(DraftDocuments::readApproval)
                        .toList());
    }

    private List<DocumentReader> newest(String index, Query... all) {
        Query query = Query.of(any -> any.bool(both -> both.filter(List.of(all))));
        try {
            return client
                    .search(
                            request ->
                                    request.index(index)
                                            .ignoreUnavailable(true)
                                            .allowNoIndices(true)
                                            .query(query)
                                            .size(MOST)
                                            .sort(by -> by.field(StoredActions::newestFirst)),
                            JsonNode.class)
                    .hits()
                    .hits()
                    .stream()
                    .map(hit -> new DocumentReader(hit.source()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + index, e);
        }
    }

    private static FieldSort.Builder newestFirst(FieldSort.Builder sort) {
        return sort.field(Fields.TIMESTAMP.name())
                .order(SortOrder.Desc)
                .unmappedType(FieldType.Date);
    }

    private static Query kinds(List<String> kinds) {
        List<FieldValue> values = kinds.stream().map(FieldValue::of).toList();
        return Query.of(
                any ->
                        any.terms(
                                terms ->
                                        terms.field(Fields.KIND.name())
                                                .terms(these -> these.value(values))));
    }

    private static Query since(Instant time) {
        return Query.of(
                any ->
                        any.range(
                                range ->
                                        range.date(
                                                date ->
                                                        date.field(Fields.TIMESTAMP.name())
                                                                .gte(time.toString()))));
    }
}
