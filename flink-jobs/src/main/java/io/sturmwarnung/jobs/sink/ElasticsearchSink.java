package io.sturmwarnung.jobs.sink;

import io.sturmwarnung.elastic.client.ElasticsearchAddress;
import io.sturmwarnung.elastic.document.IndexedDocument;

import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.AsyncSinkBase;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.core.io.SimpleVersionedSerializer;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Writes documents to Elasticsearch, each at least once; their ids make that exactly once. While
 * the server is away or busy the sink waits and tries again, and what it holds is part of each
 * checkpoint. A document the server will not take becomes a document in {@code rejects}. The job
 * fails only if that is not taken either, or if the server does not let us in.
 */
public final class ElasticsearchSink extends AsyncSinkBase<IndexedDocument, IndexedDocument> {
    /** Large enough to be worth a request, small enough to be answered within a second. */
    private static final int MAX_BATCH_DOCUMENTS = 500;

    private static final long MAX_BATCH_BYTES = 5L << 20;

    /** A long post with every character escaped, and then some. */
    private static final long MAX_DOCUMENT_BYTES = MAX_BATCH_BYTES;

    private static final int MAX_IN_FLIGHT = 2;

    /** Ten batches; when they are full, the job waits. */
    private static final int MAX_BUFFERED_DOCUMENTS = 5_000;

    /** How old a result may become before it is written though the batch is not full. */
    private static final Duration MAX_TIME_IN_BUFFER = Duration.ofMillis(500);

    private final DocumentStore.Factory store;
    private final Duration firstWait;

    /** A sink for the server at that address. */
    public ElasticsearchSink(ElasticsearchAddress address) {
        this(() -> new ElasticsearchStore(address), Duration.ofMillis(250));
    }

    ElasticsearchSink(DocumentStore.Factory store, Duration firstWait) {
        super(
                (document, context) -> document,
                MAX_BATCH_DOCUMENTS,
                MAX_IN_FLIGHT,
                MAX_BUFFERED_DOCUMENTS,
                MAX_BATCH_BYTES,
                MAX_TIME_IN_BUFFER.toMillis(),
                MAX_DOCUMENT_BYTES);
        this.store = store;
        this.firstWait = firstWait;
    }

    @Override
    public ElasticsearchSinkWriter createWriter(WriterInitContext context) {
        return writer(context, List.of());
    }

    @Override
    public StatefulSinkWriter<IndexedDocument, BufferedRequestState<IndexedDocument>> restoreWriter(
            WriterInitContext context, Collection<BufferedRequestState<IndexedDocument>> state) {
        return writer(context, state);
    }

    private ElasticsearchSinkWriter writer(
            WriterInitContext context, Collection<BufferedRequestState<IndexedDocument>> state) {
        return new ElasticsearchSinkWriter(
                getElementConverter(),
                context,
                AsyncSinkWriterConfiguration.builder()
                        .setMaxBatchSize(getMaxBatchSize())
                        .setMaxBatchSizeInBytes(getMaxBatchSizeInBytes())
                        .setMaxInFlightRequests(getMaxInFlightRequests())
                        .setMaxBufferedRequests(getMaxBufferedRequests())
                        .setMaxTimeInBufferMS(getMaxTimeInBufferMS())
                        .setMaxRecordSizeInBytes(getMaxRecordSizeInBytes())
                        .build(),
                state,
                new Delivery(store.open(), firstWait, context.metricGroup()));
    }

    @Override
    public SimpleVersionedSerializer<BufferedRequestState<IndexedDocument>>
            getWriterStateSerializer() {
        return new DocumentStateSerializer();
    }
}
