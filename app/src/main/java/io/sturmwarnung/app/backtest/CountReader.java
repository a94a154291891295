package io.sturmwarnung.app.backtest;

import io.sturmwarnung.core.post.CsvRecord;
import io.sturmwarnung.core.post.CsvRecordReader;
import io.sturmwarnung.core.post.PostFile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Reads a file of counts, {@code timestamp,value} with a header, also compressed ({@code .gz}). It
 * reads on past rows that are wrong, so that all problems of a file can be told at once.
 */
final class CountReader implements Closeable {
    private static final List<String> HEADER = List.of("timestamp", "value");

    private final CsvRecordReader records;
    private final CountProblems problems;
    private Instant before;
    private String timestampBefore;

    CountReader(Path file, CountProblems problems) throws IOException {
        this.records = new CsvRecordReader(PostFile.openStream(file));
        this.problems = problems;
    }

    /** The next row that is right, or {@code null} at the end. */
    CountRow next() throws IOException {
        CsvRecord csv = records.next();
        while (csv != null) {
            try {
                return row(csv);
            } catch (IllegalArgumentException e) {
                problems.add(csv.line(), e.getMessage());
                csv = records.next();
            }
        }
        return null;
    }

    /** Reads the header, and whether rows can be read at all. */
    boolean begin() throws IOException {
        CsvRecord header = records.header();
        if (header == null) {
            problems.add(1, "the file is empty; it needs the header timestamp,value and rows");
            return false;
        }
        boolean known =
                header.cells() != null
                        && HEADER.equals(
                                header.cells().stream()
                                        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                                        .toList());
        if (!known) {
            problems.add(
                    header.line(),
                    "the header is '%s'; it must be timestamp,value"
                            .formatted(header.raw().lines().findFirst().orElse("")));
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private CountRow row(CsvRecord csv) {
        if (csv.problem() != null) {
            throw new IllegalArgumentException(csv.problem());
        }
        List<String> cells = csv.cells();
        if (cells.size() != HEADER.size()) {
            throw new IllegalArgumentException(
                    "%d %s; a row has two, timestamp and value"
                            .formatted(cells.size(), cells.size() == 1 ? "cell" : "cells"));
        }
        // Both cells are looked at, so that a row with two faults is told of both.
        String faults = "";
        Instant time = null;
        double count = 0;
        try {
            time = later(cells.get(0));
        } catch (IllegalArgumentException e) {
            faults = e.getMessage();
        }
        try {
            count = CountCells.count(cells.get(1));
        } catch (IllegalArgumentException e) {
            faults += (faults.isEmpty() ? "" : "; also: ") + e.getMessage();
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults);
        }
        return new CountRow(cells.get(0), cells.get(1), time, count);
    }

    /** Each row is compared with the one before, so that one wrong time is told once. */
    private Instant later(String cell) {
        Instant time = CountCells.time(cell);
        Instant earlier = before;
        String timestampEarlier = timestampBefore;
        before = time;
        timestampBefore = cell;
        if (earlier != null && time.getEpochSecond() == earlier.getEpochSecond()) {
            throw new IllegalArgumentException(
                    "time '%s' repeats that of the row before; add their values up in one row"
                            .formatted(cell));
        }
        if (earlier != null && time.isBefore(earlier)) {
            throw new IllegalArgumentException(
                    "time '%s' goes back behind '%s'; sort the rows, oldest first"
                            .formatted(cell, timestampEarlier));
        }
        return time;
    }
}
