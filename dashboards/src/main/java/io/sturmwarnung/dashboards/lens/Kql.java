package io.sturmwarnung.dashboards.lens;

import io.sturmwarnung.dashboards.view.IndexFields;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Index;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A filter in Kibana's query language that knows which fields it asks for.
 *
 * @param text as Kibana reads it; empty for everything
 */
public record Kql(String text, Set<Field> fields) {
    /** Leaves nothing out. */
    public static final Kql ALL = new Kql("", Set.of());

    public static Kql is(Field field, String value) {
        return new Kql(field.name() + ": " + quote(value), Set.of(field));
    }

    public static Kql is(Field field, boolean value) {
        return new Kql(field.name() + ": " + value, Set.of(field));
    }

    /** One of at least two values. */
    public static Kql isOneOf(Field field, String... values) {
        String list = Arrays.stream(values).map(Kql::quote).collect(Collectors.joining(" or "));
        return new Kql(field.name() + ": (" + list + ")", Set.of(field));
    }

    /** There is any value. */
    public static Kql exists(Field field) {
        return new Kql(field.name() + ": *", Set.of(field));
    }

    public static Kql atMost(Field field, long value) {
        return new Kql(field.name() + " <= " + value, Set.of(field));
    }

    public static Kql above(Field field, long value) {
        return new Kql(field.name() + " > " + value, Set.of(field));
    }

    /** Both hold. */
    public Kql and(Kql other) {
        if (text.isEmpty()) {
            return other;
        }
        return new Kql("(" + text + ") and (" + other.text + ")", joined(other));
    }

    /** This does not hold. */
    public Kql not() {
        return new Kql("not (" + text + ")", fields);
    }

    /** The same; {@link IllegalArgumentException} where the index lacks one of the fields. */
    public Kql within(Index index) {
        fields.forEach(field -> IndexFields.require(index, field));
        return this;
    }

    private Set<Field> joined(Kql other) {
        Set<Field> joined = new LinkedHashSet<>(fields);
        joined.addAll(other.fields);
        return joined;
    }

    private static String quote(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
