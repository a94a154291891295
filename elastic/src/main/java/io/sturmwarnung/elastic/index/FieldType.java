package io.sturmwarnung.elastic.index;

import java.util.Locale;
import java.util.Map;

/** What a field holds, which decides how it is indexed and what can be done with it. */
public enum FieldType {
    /** Exact words: filter, count and sort by them. Longer than 1,024 characters: only stored. */
    KEYWORD,
    /** Words to search in, analysed as German, and as English in the sub-field {@code en}. */
    TEXT,
    /** A text of any length that is kept but cannot be searched. */
    STORED_TEXT,
    LONG,
    INTEGER,
    DOUBLE,
    BOOLEAN,
    /** A time, ISO-8601 in UTC. */
    DATE,
    /** An object that is kept as it is but cannot be searched. */
    OPAQUE,
    /** A list of objects, each with fields of its own whose figures belong together. */
    NESTED;

    /** The mapping of such a field. */
    Map<String, Object> mapping() {
        return switch (this) {
            case KEYWORD -> Map.of("type", "keyword", "ignore_above", 1024);
            case TEXT ->
                    Map.of(
                            "type",
                            "text",
                            "analyzer",
                            Analyzers.GERMAN,
                            "fields",
                            Map.of(Analyzers.ENGLISH_FIELD, english()));
            case STORED_TEXT -> Map.of("type", "text", "index", false, "norms", false);
            case DATE -> Map.of("type", "date", "format", "strict_date_optional_time");
            case OPAQUE -> Map.of("type", "object", "enabled", false);
            case LONG, INTEGER, DOUBLE, BOOLEAN, NESTED ->
                    Map.of("type", name().toLowerCase(Locale.ROOT));
        };
    }

    /**
     * The mapping within {@link #NESTED} objects, of which there are many: their numbers can be
     * added up and sorted by, but not searched for quickly.
     */
    Map<String, Object> nestedMapping() {
        return switch (this) {
            case LONG, INTEGER, DOUBLE ->
                    Map.of("type", name().toLowerCase(Locale.ROOT), "index", false);
            default -> mapping();
        };
    }

    private static Map<String, Object> english() {
        return Map.of("type", "text", "analyzer", Analyzers.ENGLISH);
    }

    /** The type of a record's component of that Java type. */
    static FieldType ofComponent(Class<?> type) {
        if (type == long.class) {
            return LONG;
        } else if (type == int.class) {
            return INTEGER;
        } else if (type == double.class) {
            return DOUBLE;
        } else if (type == boolean.class) {
            return BOOLEAN;
        } else if (type == String.class) {
            return KEYWORD;
        }
        throw new IllegalArgumentException("no field type for " + type);
    }
}
