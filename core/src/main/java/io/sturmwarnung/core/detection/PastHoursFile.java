package io.sturmwarnung.core.detection;

import io.sturmwarnung.core.post.CsvRecord;
import io.sturmwarnung.core.post.CsvRecordReader;
import io.sturmwarnung.core.post.PostFile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads past hours from a CSV file, and writes such a file's lines. It may be compressed: {@code
 * hour} (the beginning, such as {@code 2026-05-01T13:00:00Z}), {@code brand}, {@code volume},
 * {@code scored}, {@code negative}. Hours of a brand that are left out between others are taken for
 * unknown, not for silent.
 */
public final class PastHoursFile {
    private static final List<String> HEADER =
            List.of("hour", "brand", "volume", "scored", "negative");
    private static final int MOST_PROBLEMS = 20;

    private final PastHours hours = new PastHours();
    private final List<String> problems = new ArrayList<>();

    private PastHoursFile() {}

    /** Reads a file; {@link IOException} with all problems, each with its line. */
    public static PastHours read(Path file) throws IOException {
        PastHoursFile reading = new PastHoursFile();
        try (CsvRecordReader records = new CsvRecordReader(PostFile.openStream(file))) {
            reading.readAll(records);
        }
        if (!reading.problems.isEmpty()) {
            throw new IOException(String.join("; ", reading.problems));
        }
        return reading.hours;
    }

    /** The lines of a file that {@link #read} reads, the header first; by brand, then by hour. */
    public static Stream<String> lines(PastHours hours) {
        return Stream.concat(
                Stream.of(String.join(",", HEADER)),
                hours.brands().stream()
                        .flatMap(
                                brand ->
                                        hours.of(brand).entrySet().stream()
                                                .map(
                                                        hour ->
                                                                line(
                                                                        hour.getKey(),
                                                                        brand,
                                                                        hour.getValue()))));
    }

    private static String line(Instant begin, String brand, Baseline.Hour hour) {
        return "%s,%s,%d,%d,%d"
                .formatted(begin, brand, hour.volume(), hour.scored(), hour.negative());
    }

    private void readAll(CsvRecordReader records) throws IOException {
        CsvRecord header = records.header();
        List<String> names =
                header == null || header.cells() == null
                        ? List.of()
                        : header.cells().stream()
                                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                                .toList();
        if (!names.equals(HEADER)) {
            problems.add("line 1: the header must be " + String.join(",", HEADER));
            return;
        }
        for (CsvRecord row = records.next(); row != null; row = records.next()) {
            try {
                add(row);
            } catch (IllegalArgumentException e) {
                if (problems.size() == MOST_PROBLEMS) {
                    problems.add("and more");
                    return;
                }
                problems.add("line " + row.line() + ": " + e.getMessage());
            }
        }
    }

    private void add(CsvRecord row) {
        if (row.problem() != null || row.cells().size() != HEADER.size()) {
            throw new IllegalArgumentException("a row has " + String.join(",", HEADER));
        }
        List<String> cells = row.cells();
        Instant begin = hour(cells.get(0).strip());
        long volume = count(cells.get(2), "volume");
        long scored = count(cells.get(3), "scored");
        long negative = count(cells.get(4), "negative");
        if (scored > volume || negative > scored) {
            throw new IllegalArgumentException("negative ≤ scored ≤ volume does not hold");
        }
        Baseline.Hour hour = new Baseline.Hour(volume, scored, negative);
        if (!hours.add(cells.get(1).strip(), begin, hour)) {
            throw new IllegalArgumentException("the hour %s is there twice".formatted(begin));
        }
    }

    private static Instant hour(String text) {
        try {
            Instant begin = Instant.parse(text);
            if (begin.getNano() == 0 && begin.getEpochSecond() % 3_600 == 0) {
                return begin;
            }
        } catch (DateTimeParseException e) {
            // Told below, as any other time that is none.
        }
        throw new IllegalArgumentException(
                "hour is '%s'; it must be a full hour such as 2026-05-01T13:00:00Z"
                        .formatted(text));
    }

    private static long count(String text, String name) {
        try {
            long count = Long.parseLong(text.strip());
            if (count >= 0 && count <= Integer.MAX_VALUE) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Told below, as any other count that is none.
        }
        throw new IllegalArgumentException(
                "%s is '%s'; it must be a whole number from 0 on".formatted(name, text.strip()));
    }
}
