package io.sturmwarnung.jobs.source;

import io.sturmwarnung.core.post.LineReader;
import io.sturmwarnung.core.post.UnpackedStream;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * Reads a file line by line, unpacking it if its name ends in {@code .gz}. A file is never split,
 * and a reader is restored by skipping the lines already read: a line has one number, whatever
 * happened before it was read.
 */
final class LineFormat implements BulkFormat<RawRecord, FileSourceSplit> {
    private static final int BUFFER_BYTES = 1 << 16;

    private final boolean lenient;

    /**
     * @param lenient whether a file that cannot be read becomes a record that says so, rather than
     *     a failure
     */
    LineFormat(boolean lenient) {
        this.lenient = lenient;
    }

    /** For files that come and go, none of which may keep the others from being read. */
    static LineFormat lenient() {
        return new LineFormat(true);
    }

    @Override
    public Reader<RawRecord> createReader(Configuration config, FileSourceSplit split)
            throws IOException {
        return open(split.path());
    }

    @Override
    public Reader<RawRecord> restoreReader(Configuration config, FileSourceSplit split)
            throws IOException {
        FileLines lines = open(split.path());
        long read =
                split.getReaderPosition()
                        .map(CheckpointedPosition::getRecordsAfterOffset)
                        .orElse(0L);
        lines.skip(read);
        return lines;
    }

    private FileLines open(Path path) throws IOException {
        try {
            return opened(path);
        } catch (IOException e) {
            if (!lenient) {
                throw e;
            }
            return FileLines.unreadable(path.getName(), e);
        }
    }

    private FileLines opened(Path path) throws IOException {
        InputStream file = FileSystem.get(path.toUri()).open(path);
        try {
            boolean packed = path.getName().toLowerCase(Locale.ROOT).endsWith(".gz");
            InputStream in = packed ? UnpackedStream.of(path.getName(), file) : file;
            return new FileLines(
                    path.getName(),
                    new LineReader(new BufferedInputStream(in, BUFFER_BYTES)),
                    in,
                    lenient);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<RawRecord> getProducedType() {
        return TypeInformation.of(RawRecord.class);
    }
}
