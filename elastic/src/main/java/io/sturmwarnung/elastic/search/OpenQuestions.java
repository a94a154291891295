package io.sturmwarnung.elastic.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.core.response.Question;
import io.sturmwarnung.core.response.QuestionStatus;
import io.sturmwarnung.elastic.document.DocumentReader;
import io.sturmwarnung.elastic.document.ResponseDocuments;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Indices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Finds the questions that wait for an answer. */
final class OpenQuestions {
    private static final int MOST_BRANDS = 10_000;
    private static final String BRANDS = "brands";
    private static final String OVERDUE = "overdue";

    private final ElasticsearchClient client;

    OpenQuestions(ElasticsearchClient client) {
        this.client = client;
    }

    List<WaitingQuestions> waiting() {
        Aggregation brands =
                Aggregation.of(
                        any ->
                                any.terms(by -> by.field(Fields.BRAND.name()).size(MOST_BRANDS))
                                        .aggregations(OVERDUE, overdue()));
        SearchResponse<JsonNode> found =
                search(query -> query.query(open()).size(0).aggregations(BRANDS, brands));
        if (!found.aggregations().containsKey(BRANDS)
                || !found.aggregations().get(BRANDS).isSterms()) {
            return List.of();
        }
        return found.aggregations().get(BRANDS).sterms().buckets().array().stream()
                .map(OpenQuestions::count)
                .sorted(Comparator.comparing(WaitingQuestions::brand))
                .toList();
    }

    List<Question> of(String brand, int most) {
        List<Query> filters = new ArrayList<>(List.of(open()));
        if (brand != null) {
            filters.add(
                    Query.of(any -> any.term(is -> is.field(Fields.BRAND.name()).value(brand))));
        }
        return search(
                        query ->
                                query.query(all -> all.bool(bool -> bool.filter(filters)))
                                        .size(most)
                                        .sort(
                                                sort ->
                                                        sort.field(
                                                                by ->
                                                                        by.field(
                                                                                        Fields
                                                                                                .DUE_AT
                                                                                                .name())
                                                                                .order(
                                                                                        SortOrder
                                                                                                .Asc)
                                                                                .unmappedType(
                                                                                        FieldType
                                                                                                .Date))))
                .hits()
                .hits()
                .stream()
                .map(hit -> ResponseDocuments.readQuestion(new DocumentReader(hit.source())))
                .toList();
    }

    private static WaitingQuestions count(StringTermsBucket brand) {
        return new WaitingQuestions(
                brand.key().stringValue(),
                brand.docCount(),
                brand.aggregations().get(OVERDUE).filter().docCount());
    }

    private static Query open() {
        List<FieldValue> waiting =
                Arrays.stream(QuestionStatus.values())
                        .filter(QuestionStatus::waiting)
                        .map(status -> FieldValue.of(status.code()))
                        .toList();
        return Query.of(
                any ->
                        any.terms(
                                one ->
                                        one.field(Fields.STATUS.name())
                                                .terms(values -> values.value(waiting))));
    }

    private static Aggregation overdue() {
        String overdue = QuestionStatus.OVERDUE.code();
        return Aggregation.of(
                any ->
                        any.filter(
                                only ->
                                        only.term(
                                                is ->
                                                        is.field(Fields.STATUS.name())
                                                                .value(overdue))));
    }

    private SearchResponse<JsonNode> search(UnaryOperator<SearchRequest.Builder> search) {
        SearchRequest request =
                search.apply(
                                new SearchRequest.Builder()
                                        .index(Indices.QUESTIONS)
                                        .ignoreUnavailable(true)
                                        .allowNoIndices(true))
                        .build();
        try {
            return client.search(request, JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + Indices.QUESTIONS, e);
        }
    }
}
