package io.sturmwarnung.jobs.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sturmwarnung.core.post.Line;
import io.sturmwarnung.core.post.LineReader;

import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Queue;

/** The lines of one open file, in batches. The position of a line is how many came before it. */
final class FileLines implements BulkFormat.Reader<RawRecord> {
    private static final Logger LOG = LoggerFactory.getLogger(FileLines.class);
    private static final int MAX_LINES_PER_BATCH = 256;
    private static final int MAX_BYTES_PER_BATCH = 1 << 20;

    private final String source;
    private final LineReader lines;
    private final Closeable file;
    private final boolean lenient;
    private IOException trouble;
    private boolean told;
    private long read;

    /**
     * @param lenient whether the end of what can be read is the end of the file, and told by a last
     *     record
     */
    FileLines(String source, LineReader lines, Closeable file, boolean lenient) {
        this.source = source;
        this.lines = lines;
        this.file = file;
        this.lenient = lenient;
    }

    /** A file that cannot be opened: one record says so. */
    static FileLines unreadable(String source, IOException trouble) {
        InputStream nothing = InputStream.nullInputStream();
        FileLines lines = new FileLines(source, new LineReader(nothing), nothing, true);
        lines.trouble = trouble;
        return lines;
    }

    void skip(long count) throws IOException {
        while (read < count && next() != null) {
            read++;
        }
    }

    private Line next() throws IOException {
        Line line = null;
        try {
            line = trouble == null ? lines.next() : null;
        } catch (IOException e) {
            if (!lenient) {
                throw e;
            }
            trouble = e;
        }
        if (line == null && trouble != null && !told) {
            told = true;
            LOG.error("{} cannot be read beyond line {}", source, read, trouble);
            byte[] words = ("this file cannot be read on: " + trouble.getMessage()).getBytes(UTF_8);
            line = new Line(read + 1, words, false);
        }
        return line;
    }

    @Override
    public BulkFormat.RecordIterator<RawRecord> readBatch() throws IOException {
        Queue<RecordAndPosition<RawRecord>> batch = new ArrayDeque<>();
        int bytes = 0;
        while (batch.size() < MAX_LINES_PER_BATCH && bytes < MAX_BYTES_PER_BATCH) {
            Line line = next();
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
