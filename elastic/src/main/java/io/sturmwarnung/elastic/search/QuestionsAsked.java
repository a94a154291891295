package io.sturmwarnung.elastic.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.core.response.Question;
import io.sturmwarnung.elastic.document.DocumentReader;
import io.sturmwarnung.elastic.document.ResponseDocuments;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Indices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** Finds the questions that a brand was asked in some time, answered or not. */
public final class QuestionsAsked {
    private static final int MOST = 10_000;

    private final ElasticsearchClient client;

    public QuestionsAsked(ElasticsearchClient client) {
        this.client = client;
    }

    /** Those asked between two times, at most 10,000, in no particular order. */
    public List<Question> of(String brand, Instant from, Instant to) {
        Query same = Query.of(any -> any.term(is -> is.field(Fields.BRAND.name()).value(brand)));
        Query then =
                Query.of(
                        any ->
                                any.range(
                                        range ->
                                                range.date(
                                                        date ->
                                                                date.field(Fields.TIMESTAMP.name())
                                                                        .gte(from.toString())
                                                                        .lt(to.toString()))));
        try {
            return client
                    .search(
                            request ->
                                    request.index(Indices.QUESTIONS)
                                            .ignoreUnavailable(true)
                                            .allowNoIndices(true)
                                            .query(any -> any.bool(all -> all.filter(same, then)))
                                            .size(MOST),
                            JsonNode.class)
                    .hits()
                    .hits()
                    .stream()
                    .map(hit -> ResponseDocuments.readQuestion(new DocumentReader(hit.source())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + Indices.QUESTIONS, e);
        }
    }
}
