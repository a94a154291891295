package io.sturmwarnung.jobs.source;

import io.sturmwarnung.core.post.Line;
import io.sturmwarnung.core.post.LineReader;

import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.RecordAndPosition;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;

/** The lines of one open file, in batches. The position of a line is how many came before it. */
final class FileLines implements BulkFormat.Reader<RawRecord> {
    private static final int MAX_LINES_PER_BATCH = 256;
    private static final int MAX_BYTES_PER_BATCH = 1 << 20;

    private final String source;
    private final LineReader lines;
    private final Closeable file;
    private long read;

    FileLines(String source, LineReader lines, Closeable file) {
        this.source = source;
        this.lines = lines;
        this.file = file;
    }

    void skip(long count) throws IOException {
        while (read < count && lines.next() != null) {
            read++;
        }
    }

    @Override
    public BulkFormat.RecordIterator<RawRecord> readBatch() throws IOException {
        Queue<RecordAndPosition<RawRecord>> batch = new ArrayDeque<>();
        int bytes = 0;
        while (batch.size() < MAX_LINES_PER_BATCH && bytes < MAX_BYTES_PER_BATCH) {
            Line line = lines.next();
            if (line == null) {
                break;
            }
            read++;
            bytes += line.bytes().length;
            RawRecord raw = new RawRecord(source, line.number(), line.bytes(), line.truncated());
            batch.add(new RecordAndPosition<>(raw, CheckpointedPosition.NO_OFFSET, read));
        }
        return batch.isEmpty() ? null : new Batch(batch);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private record Batch(Queue<RecordAndPosition<RawRecord>> records)
            implements BulkFormat.RecordIterator<RawRecord> {

        @Override
        public RecordAndPosition<RawRecord> next() {
            return records.poll();
        }

        @Override
        public void releaseBatch() {
            // A batch is read once and holds nothing but its records.
        }
    }
}
