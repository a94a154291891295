package io.sturmwarnung.core.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which column of a CSV file holds which field of a post, e.g. {@code id} → {@code tweet_id} or
 * {@code author.handle} → {@code name}. A value that begins with {@code =} is the same for all
 * posts: {@code channel} → {@code =x}. {@code createdAt.pattern} is a {@link
 * java.time.format.DateTimeFormatter} pattern (English names), {@code epochSeconds} or {@code
 * epochMillis}; {@code createdAt.zone} is the zone of times that name none (UTC). Without a pattern
 * times are ISO-8601.
 *
 * @param columnOfField field name to column name or constant
 */
public record ColumnMapping(Map<String, String> columnOfField) {
    static final String PATTERN = "createdAt.pattern";
    static final String ZONE = "createdAt.zone";
    static final List<String> REQUIRED = List.of("id", "channel", "createdAt", "text");
    static final List<String> COUNTS =
            List.of(
                    "author.followers",
                    "engagement.likes",
                    "engagement.replies",
                    "engagement.reposts",
                    "engagement.views");
    static final List<String> FLAGS = List.of("author.verified");
    private static final List<String> TEXTS =
            List.of(
                    "url",
                    "language",
                    "author.id",
                    "author.handle",
                    "author.name",
                    "author.kind",
                    "inReplyTo",
                    "repostOf",
                    "conversation");

    /** {@link IllegalArgumentException} names all problems of the mapping at once. */
    public ColumnMapping {
        columnOfField = Map.copyOf(columnOfField);
        throwIfAny(problems(columnOfField));
    }

    /**
     * Reads {@code id=tweet_id,text=text,channel==x,…}; a comma inside a value is written {@code
     * \,}. {@link IllegalArgumentException} names all problems at once.
     */
    public static ColumnMapping parse(String mapping) {
        Map<String, String> columns = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (String entry : mapping.split("(?<!\\\\),", -1)) {
            int equals = entry.indexOf('=');
            String field = entry.substring(0, Math.max(equals, 0)).strip();
            String column = entry.substring(equals + 1).strip().replace("\\,", ",");
            if (field.isEmpty() || column.isEmpty()) {
                problems.add("'" + entry.strip() + "' is not FIELD=COLUMN or FIELD==VALUE");
            } else if (columns.put(field, column) != null) {
                problems.add("'" + field + "' is mapped twice");
            }
        }
        if (!problems.isEmpty()) {
            problems.addAll(problems(columns));
        }
        throwIfAny(problems);
        return new ColumnMapping(columns);
    }

    /** Maps each known field to the column of the same name, if the header has it. */
    static ColumnMapping byName(List<String> header) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : header) {
            if (known(column.strip())) {
                columns.put(column.strip(), column.strip());
            }
        }
        columns.remove(PATTERN);
        columns.remove(ZONE);
        return new ColumnMapping(columns);
    }

    private static boolean known(String field) {
        return fields().contains(field);
    }

    private static List<String> fields() {
        List<String> fields = new ArrayList<>(REQUIRED);
        fields.addAll(List.of(PATTERN, ZONE));
        fields.addAll(TEXTS);
        fields.addAll(COUNTS);
        fields.addAll(FLAGS);
        return fields;
    }

    private static List<String> problems(Map<String, String> columns) {
        List<String> problems = new ArrayList<>();
        for (String field : REQUIRED) {
            if (!columns.containsKey(field)) {
                problems.add("'" + field + "' is not mapped, expected " + field + "=COLUMN");
            }
        }
        for (String field : columns.keySet().stream().sorted().toList()) {
            if (!known(field)) {
                problems.add("'" + field + "' is not a field, expected one of " + fields());
            }
        }
        problems.addAll(CsvTimes.problems(columns.get(PATTERN), columns.get(ZONE)));
        return problems;
    }

    private static void throwIfAny(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("column mapping: " + String.join("; ", problems));
        }
    }
}
