package io.sturmwarnung.jobs.sink;

import io.sturmwarnung.elastic.bulk.BulkOutcome;
import io.sturmwarnung.elastic.bulk.BulkWriter;
import io.sturmwarnung.elastic.client.ElasticsearchAddress;
import io.sturmwarnung.elastic.client.ElasticsearchConnection;
import io.sturmwarnung.elastic.document.IndexedDocument;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Keeps documents in Elasticsearch. */
final class ElasticsearchStore implements DocumentStore {
    private final ElasticsearchConnection connection;
    private final BulkWriter writer;

    ElasticsearchStore(ElasticsearchAddress address) {
        connection = ElasticsearchConnection.open(address);
        writer = new BulkWriter(connection.async());
    }

    @Override
    public CompletableFuture<List<BulkOutcome>> write(List<IndexedDocument> documents) {
        return writer.write(documents);
    }

    @Override
    public void close() {
        connection.close();
    }
}
