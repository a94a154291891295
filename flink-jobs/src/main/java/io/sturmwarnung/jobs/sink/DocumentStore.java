package io.sturmwarnung.jobs.sink;

import io.sturmwarnung.elastic.bulk.BulkOutcome;
import io.sturmwarnung.elastic.document.IndexedDocument;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where documents are kept. */
interface DocumentStore extends AutoCloseable {

    /**
     * Writes documents; the outcomes are in the same order. It completes with an exception only if
     * nothing can be written until somebody intervenes: a server that is away or busy is an outcome
     * to be tried again.
     */
    CompletableFuture<List<BulkOutcome>> write(List<IndexedDocument> documents);

    @Override
    void close();

    /** Opens a store in the task that writes to it. */
    interface Factory extends Serializable {
        DocumentStore open();
    }
}
