package io.sturmwarnung.core.post;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Splits a stream into CSV records with bounded memory. A record whose quotes do not close is
 * rejected with its first line only; reading goes on with the next line, so that one stray quote
 * does not swallow the rest of the file. The separator is the one of comma, semicolon and tab that
 * the header has most of.
 */
public final class CsvRecordReader implements Closeable {
    private final LineReader lines;
    private final Deque<Line> pushedBack = new ArrayDeque<>();
    private char separator = ',';

    public CsvRecordReader(InputStream in) {
        this.lines = new LineReader(in, false);
    }

    /** The first record, which names the columns; {@code null} if there is none. */
    public CsvRecord header() throws IOException {
        Line first = nextLine();
        if (first == null) {
            return null;
        }
        pushedBack.push(first);
        String text = first.text();
        for (char candidate : new char[] {';', '\t'}) {
            if (count(text, candidate) > count(text, separator)) {
                separator = candidate;
            }
        }
        return next();
    }

    /** The next record, or {@code null} at the end. */
    public CsvRecord next() throws IOException {
        Line first = nextLine();
        if (first == null) {
            return null;
        }
        List<Line> record = new ArrayList<>(List.of(first));
        try {
            return read(record);
        } catch (RejectedPostException e) {
            for (int i = record.size() - 1; i > 0; i--) {
                pushedBack.push(record.get(i));
            }
            return CsvRecord.malformed(first, e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private CsvRecord read(List<Line> record) throws IOException, RejectedPostException {
        CsvSplitter splitter = new CsvSplitter(separator);
        StringBuilder raw = new StringBuilder();
        long bytes = 0;
        Line line = record.get(0);
        while (true) {
            bytes += line.bytes().length;
            if (line.truncated() || bytes > LineReader.MAX_LINE_BYTES) {
                throw new RejectedPostException(tooLong(splitter));
            }
            String text = line.strictText();
            raw.append(raw.isEmpty() ? "" : "\n").append(text);
            splitter.add(text);
            if (splitter.problem() != null) {
                throw new RejectedPostException(splitter.problem());
            }
            if (!splitter.open()) {
                return new CsvRecord(
                        record.get(0).number(), splitter.cells(), raw.toString(), null);
            }
            line = pushedBack.isEmpty() ? lines.next() : pushedBack.pop();
            if (line == null) {
                throw new RejectedPostException(unclosed(splitter) + " before the file ends");
            }
            record.add(line);
        }
    }

    private Line nextLine() throws IOException {
        Line line;
        do {
            line = pushedBack.isEmpty() ? lines.next() : pushedBack.pop();
        } while (line != null && line.blank());
        return line;
    }

    private static String tooLong(CsvSplitter splitter) {
        return splitter.open()
                ? unclosed(splitter) + " within %d bytes".formatted(LineReader.MAX_LINE_BYTES)
                : PostReader.TOO_LONG;
    }

    private static String unclosed(CsvSplitter splitter) {
        return "the quote that opens cell %d is not closed".formatted(splitter.cells().size() + 1);
    }

    private static long count(String text, char c) {
        return text.chars().filter(other -> other == c).count();
    }
}
