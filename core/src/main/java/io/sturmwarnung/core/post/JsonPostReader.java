package io.sturmwarnung.core.post;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;

/** Reads posts from lines of JSON. */
final class JsonPostReader implements PostReader {
    private final String source;
    private final LineReader lines;
    private final PostParser parser;
    private final Clock clock;

    JsonPostReader(String source, InputStream in, Clock clock) {
        this.source = source;
        this.lines = new LineReader(in);
        this.parser = new PostParser(clock);
        this.clock = clock;
    }

    @Override
    public PostRecord next() throws IOException {
        Line line = lines.next();
        if (line == null) {
            return null;
        }
        try {
            return new PostRecord(line.number(), parser.parse(line), null);
        } catch (RejectedPostException e) {
            Rejection rejection =
                    new Rejection(
                            source, line.number(), e.getMessage(), line.text(), clock.instant());
            return new PostRecord(line.number(), null, rejection);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
