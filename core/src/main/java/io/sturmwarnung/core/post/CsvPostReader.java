package io.sturmwarnung.core.post;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;

/** Reads posts from the records of a CSV file. */
final class CsvPostReader implements PostReader {
    private final String source;
    private final CsvRecordReader records;
    private final ColumnMapping mapping;
    private final Clock clock;
    private CsvPostParser parser;

    /**
     * @param mapping {@code null} if the columns are named like the fields
     */
    CsvPostReader(String source, InputStream in, ColumnMapping mapping, Clock clock) {
        this.source = source;
        this.records = new CsvRecordReader(in);
        this.mapping = mapping;
        this.clock = clock;
    }

    @Override
    public PostRecord next() throws IOException {
        if (parser == null && !readHeader()) {
            return null;
        }
        CsvRecord csvRecord = records.next();
        if (csvRecord == null) {
            return null;
        }
        try {
            return new PostRecord(csvRecord.line(), parser.parse(csvRecord), null);
        } catch (RejectedPostException e) {
            Rejection rejection =
                    new Rejection(
                            source,
                            csvRecord.line(),
                            e.getMessage(),
                            csvRecord.raw(),
                            clock.instant());
            return new PostRecord(csvRecord.line(), null, rejection);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** Without a usable header no record can be read, so that fails the file. */
    private boolean readHeader() throws IOException {
        CsvRecord header = records.header();
        if (header == null) {
            return false;
        }
        if (header.problem() != null) {
            throw new IOException(source + ": the header is malformed: " + header.problem());
        }
        try {
            ColumnMapping columns =
                    mapping == null ? ColumnMapping.byName(header.cells()) : mapping;
            parser = new CsvPostParser(columns, header.cells(), clock);
        } catch (IllegalArgumentException e) {
            throw new IOException(source + ": " + e.getMessage(), e);
        }
        return true;
    }
}
