package io.sturmwarnung.dashboards.view;

import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.FieldType;
import io.sturmwarnung.elastic.index.Index;
import io.sturmwarnung.elastic.index.Mappings;

import java.util.Optional;

/** The fields of an index that Kibana can use: those of nested objects are none of them. */
public final class IndexFields {

    /** The field of that name, if the index has it and Kibana can use it. */
    public static Optional<Field> find(Index index, String name) {
        return Mappings.of(index).stream()
                .filter(field -> field.name().equals(name))
                .filter(field -> field.type() != FieldType.NESTED)
                .filter(field -> field.type() != FieldType.OPAQUE)
                .filter(field -> !nested(index, name))
                .findFirst();
    }

    private static boolean nested(Index index, String name) {
        return Mappings.of(index).stream()
                .filter(field -> field.type() == FieldType.NESTED)
                .anyMatch(field -> name.startsWith(field.name() + "."));
    }

    /** The same field; {@link IllegalArgumentException} where the index cannot be asked for it. */
    public static Field require(Index index, Field field) {
        return find(index, field.name())
                .filter(field::equals)
                .orElseThrow(() -> unknown(index, field.name()));
    }

    /** A figure of a record that is stored as an object, for instance {@code hour.volume}. */
    public static Field figure(Index index, String object, String component) {
        String name = object + "." + component;
        return find(index, name).orElseThrow(() -> unknown(index, name));
    }

    private static IllegalArgumentException unknown(Index index, String name) {
        return new IllegalArgumentException(
                "the index " + index.alias() + " has no field " + name + " that Kibana can use");
    }

    private IndexFields() {}
}
