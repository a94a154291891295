package io.sturmwarnung.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A dictionary: lines of fields separated by tabs. Empty lines and lines that begin with {@code #}
 * and a space are left out.
 */
public final class DictionaryFile {
    private DictionaryFile() {}

    /**
     * The fields of each line of a file beside the given class.
     *
     * @throws IllegalStateException if it is missing or a line has another number of fields
     */
    public static List<List<String>> rows(Class<?> owner, String name, int fields) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing");
            }
            List<List<String>> rows = new ArrayList<>();
            read(
                    name,
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8),
                    fields,
                    row -> rows.add(IntStream.range(0, fields).mapToObj(row::text).toList()),
                    problem -> {
                        throw new IllegalStateException(problem);
                    });
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /**
     * Hands over each line.
     *
     * @param fields how many fields each line has
     * @param use what to do with a line; an {@link IllegalArgumentException} tells what is wrong
     * @param problems is told each line that is no use, with where it stands
     */
    static void read(
            String name,
            String content,
            int fields,
            Consumer<Dictionaries.Row> use,
            Consumer<String> problems) {
        List<String> lines = content.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.equals("#") || line.startsWith("# ")) {
                continue;
            }
            try {
                use.accept(new TabbedRow(i + 1, line, split(line, fields)));
            } catch (IllegalArgumentException e) {
                problems.accept("%s, line %d: %s".formatted(name, i + 1, e.getMessage()));
            }
        }
    }

    private static List<String> split(String line, int fields) {
        List<String> parts = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
        if (parts.size() != fields || parts.contains("")) {
            throw new IllegalArgumentException(
                    "%d fields expected, separated by tabs, but there %s: %s"
                            .formatted(fields, found(parts), line.strip()));
        }
        return parts;
    }

    private static String found(List<String> parts) {
        if (parts.contains("")) {
            return "is an empty one";
        }
        return parts.size() == 1 ? "is 1" : "are " + parts.size();
    }

    private record TabbedRow(int line, String whole, List<String> texts)
            implements Dictionaries.Row {
        @Override
        public double number(int field) {
            try {
                double number = Double.parseDouble(text(field));
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // The same message as for numbers without an end.
            }
            throw new IllegalArgumentException("not a number: " + text(field));
        }

        @Override
        public <E extends Enum<E>> E constant(int field, Class<E> type) {
            String name = text(field).toUpperCase(Locale.ROOT).replace('-', '_');
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(name)) {
                    return constant;
                }
            }
            List<String> known =
                    Arrays.stream(type.getEnumConstants())
                            .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList();
            throw new IllegalArgumentException(
                    "there is no %s; known are %s"
                            .formatted(text(field), String.join(", ", known)));
        }
    }
}
