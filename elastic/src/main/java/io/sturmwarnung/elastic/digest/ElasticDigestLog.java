package io.sturmwarnung.elastic.digest;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.core.digest.SentDigest;
import io.sturmwarnung.elastic.action.ActionWriter;
import io.sturmwarnung.elastic.document.ActionDocuments;
import io.sturmwarnung.elastic.document.DocumentReader;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Indices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** Keeps in the index {@code actions} which digests were sent. */
public final class ElasticDigestLog implements DigestLog {
    private final ElasticsearchClient client;

    public ElasticDigestLog(ElasticsearchClient client) {
        this.client = client;
    }

    @Override
    public Optional<Instant> last(String brand) {
        try {
            return client
                    .search(
                            request ->
                                    request.index(Indices.ACTIONS)
                                            .ignoreUnavailable(true)
                                            .allowNoIndices(true)
                                            .query(
                                                    Queries.all(
                                                            Queries.is(
                                                                    Fields.KIND,
                                                                    ActionDocuments.DIGEST),
                                                            Queries.is(Fields.BRAND, brand)))
                                            .size(1)
                                            .sort(
                                                    by ->
                                                            by.field(
                                                                    time ->
                                                                            time.field(
                                                                                            Fields
                                                                                                    .UNTIL
                                                                                                    .name())
                                                                                    .order(
                                                                                            SortOrder
                                                                                                    .Desc)
                                                                                    .unmappedType(
                                                                                            FieldType
                                                                                                    .Date))),
                            JsonNode.class)
                    .hits()
                    .hits()
                    .stream()
                    .map(hit -> new DocumentReader(hit.source()).time(Fields.UNTIL))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + Indices.ACTIONS, e);
        }
    }

    @Override
    public void record(SentDigest digest) {
        new ActionWriter(client).record(digest);
    }
}
