package io.sturmwarnung.jobs.sink;

import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.elastic.bulk.BulkOutcome;
import io.sturmwarnung.elastic.document.IndexedDocument;
import io.sturmwarnung.elastic.document.SourceDocuments;

import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Hands batches to a store and deals with the outcome of each document: done, to be tried again
 * later, or refused for good. A batch of which something must be tried again stays in flight while
 * it waits, so that a server in trouble is asked rarely, and the job, once its buffer is full,
 * waits too.
 */
final class Delivery implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** A server that comes back is noticed within this time. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final DocumentStore store;
    private final BackOff backOff;
    private final Counter indexed;
    private final Counter retried;
    private final Counter rejected;

    Delivery(DocumentStore store, Duration firstWait, MetricGroup metrics) {
        this.store = store;
        this.backOff = new BackOff(firstWait, LONGEST_WAIT, RandomGenerator.getDefault());
        this.indexed = metrics.counter("numDocumentsIndexed");
        this.retried = metrics.counter("numDocumentsRetried");
        this.rejected = metrics.counter("numDocumentsRejected");
    }

    /** Writes a batch and tells the handler how it went, now or later, from another thread. */
    void deliver(List<IndexedDocument> documents, ResultHandler<IndexedDocument> handler) {
        // The list belongs to the sink's writer, which may go on using it.
        List<IndexedDocument> batch = List.copyOf(documents);
        CompletableFuture<Void> reported =
                store.write(batch)
                        .handle((outcomes, failure) -> report(batch, outcomes, failure, handler));
        reported.exceptionally(mistake -> fail(mistake, handler));
    }

    private Void report(
            List<IndexedDocument> batch,
            List<BulkOutcome> outcomes,
            Throwable failure,
            ResultHandler<IndexedDocument> handler) {
        try {
            if (failure == null) {
                settle(batch, outcomes, handler);
            } else {
                fail(failure, handler);
            }
        } catch (DeliveryException e) {
            handler.completeExceptionally(e);
        }
        return null;
    }

    /** Without this, a mistake in here would leave the batch in flight for ever. */
    private static Void fail(Throwable mistake, ResultHandler<IndexedDocument> handler) {
        handler.completeExceptionally(new DeliveryException(mistake));
        return null;
    }

    private synchronized void settle(
            List<IndexedDocument> batch,
            List<BulkOutcome> outcomes,
            ResultHandler<IndexedDocument> handler)
            throws DeliveryException {
        List<IndexedDocument> waiting = new ArrayList<>();
        List<IndexedDocument> refused = new ArrayList<>();
        String trouble = "";
        for (int i = 0; i < batch.size(); i++) {
            BulkOutcome outcome = outcomes.get(i);
            switch (outcome.verdict()) {
                case DONE -> indexed.inc();
                case RETRY -> {
                    waiting.add(batch.get(i));
                    trouble = outcome.reason();
                }
                case REJECT -> refused.add(reject(batch.get(i), outcome.reason()));
            }
        }
        refused.addAll(waiting);
        if (!waiting.isEmpty()) {
            retried.inc(waiting.size());
            tryAgain(refused, trouble, handler);
        } else {
            backOff.reset();
            finish(refused, handler);
        }
    }

    private static void finish(
            List<IndexedDocument> refused, ResultHandler<IndexedDocument> handler) {
        if (refused.isEmpty()) {
            handler.complete();
        } else {
            handler.retryForEntries(refused);
        }
    }

    private synchronized void tryAgain(
            List<IndexedDocument> documents,
            String trouble,
            ResultHandler<IndexedDocument> handler) {
        Duration wait = backOff.afterFailure();
        LOG.warn(
                "{} documents could not be written and will be tried again in {} ms: {}",
                documents.size(),
                wait.toMillis(),
                trouble);
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> handler.retryForEntries(documents));
    }

    private IndexedDocument reject(IndexedDocument document, String reason)
            throws DeliveryException {
        rejected.inc();
        LOG.warn("{} {} was refused: {}", document.index(), document.id(), reason);
        Rejection rejection =
                new Rejection(document.index(), 0, reason, document.json(), Instant.now());
        IndexedDocument replacement = SourceDocuments.of(rejection);
        if (replacement.index().equals(document.index())) {
            throw new DeliveryException(
                    "The index of rejects refuses a document. Run `sturm setup` to give it its"
                            + " template. The reason given: "
                            + reason);
        }
        return replacement;
    }

    @Override
    public void close() {
        store.close();
    }
}
