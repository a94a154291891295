package io.sturmwarnung.jobs.sink;

import io.sturmwarnung.elastic.document.IndexedDocument;

import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.DequeRequestBuffer;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.SimpleBatchCreator;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;

import java.util.Collection;
import java.util.List;

/** One task of the {@link ElasticsearchSink}: batches documents and hands them to a delivery. */
final class ElasticsearchSinkWriter extends AsyncSinkWriter<IndexedDocument, IndexedDocument> {
    /** A char of JSON takes about one byte; ids and the action line add about this many. */
    private static final int OVERHEAD_BYTES = 200;

    private final Delivery delivery;

    ElasticsearchSinkWriter(
            ElementConverter<IndexedDocument, IndexedDocument> converter,
            WriterInitContext context,
            AsyncSinkWriterConfiguration configuration,
            Collection<BufferedRequestState<IndexedDocument>> state,
            Delivery delivery) {
        super(
                converter,
                context,
                configuration,
                state,
                new SimpleBatchCreator<>(configuration.getMaxBatchSizeInBytes()),
                new DequeRequestBuffer<>());
        this.delivery = delivery;
    }

    @Override
    protected void submitRequestEntries(
            List<IndexedDocument> documents, ResultHandler<IndexedDocument> handler) {
        delivery.deliver(documents, handler);
    }

    @Override
    protected long getSizeInBytes(IndexedDocument document) {
        return (long) document.json().length() + OVERHEAD_BYTES;
    }

    @Override
    public void close() {
        super.close();
        delivery.close();
    }
}
