package io.sturmwarnung.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A dictionary that is part of the product: lines of fields separated by tabs, in UTF-8. Empty
 * lines and lines that begin with {@code #} and a space are left out.
 *
 * @param name where it is, for messages
 * @param rows the fields of each line
 */
public record DictionaryFile(String name, List<Row> rows) {

    /** One line, counted from 1, and its fields. */
    public record Row(int line, List<String> fields) {}

    /**
     * Reads the dictionary beside the given class.
     *
     * @param fields how many fields each line has
     * @throws IllegalStateException if it is missing or a line has another number of fields
     */
    public static DictionaryFile read(Class<?> owner, String name, int fields) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("dictionary " + name + " is missing");
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new DictionaryFile(name, rows(name, reader.lines().toList(), fields));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read dictionary " + name, e);
        }
    }

    private static List<Row> rows(String name, List<String> lines, int fields) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.equals("#") || line.startsWith("# ")) {
                continue;
            }
            List<String> parts = List.of(line.split("\t", -1));
            if (parts.size() != fields) {
                throw new IllegalStateException(
                        "%s, line %d: %d fields expected, separated by tabs: %s"
                                .formatted(name, i + 1, fields, line));
            }
            rows.add(new Row(i + 1, parts));
        }
        return rows;
    }

    /** A field as a number; {@link IllegalStateException} naming the line if it is none. */
    public double number(Row row, int field) {
        try {
            return Double.parseDouble(row.fields().get(field));
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    "%s, line %d: not a number: %s"
                            .formatted(name, row.line(), row.fields().get(field)),
                    e);
        }
    }
}
