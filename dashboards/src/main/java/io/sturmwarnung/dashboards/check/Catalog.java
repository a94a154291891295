package io.sturmwarnung.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.FieldType;
import io.sturmwarnung.elastic.index.Index;
import io.sturmwarnung.elastic.index.Mappings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The saved objects of all files by type and id, and what their data views show. */
final class Catalog {
    private final Map<String, Line> objects = new HashMap<>();

    Catalog(List<Line> lines) {
        lines.forEach(line -> objects.put(line.key(), line));
    }

    boolean has(String type, String id) {
        return objects.containsKey(type + ":" + id);
    }

    Optional<Line> object(String type, String id) {
        return Optional.ofNullable(objects.get(type + ":" + id));
    }

    /** The index that the data view of that reference shows. */
    Optional<Index> index(JsonNode reference) {
        return object("index-pattern", reference.path("id").asText())
                .flatMap(view -> index(view.attributes().path("title").asText()));
    }

    /** The index of that title of a data view: an alias, or the pattern of its months. */
    static Optional<Index> index(String title) {
        for (Index index : Index.values()) {
            if (title.equals(index.alias())
                    || (index.monthly() && title.equals(index.alias() + "-*"))) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    /** The type of a field that can be asked for by itself; nested ones cannot. */
    static Optional<FieldType> type(Index index, String name) {
        List<Field> fields = Mappings.of(index);
        boolean nested =
                fields.stream()
                        .filter(field -> field.type() == FieldType.NESTED)
                        .anyMatch(
                                field ->
                                        name.equals(field.name())
                                                || name.startsWith(field.name() + "."));
        return nested
                ? Optional.empty()
                : fields.stream()
                        .filter(field -> field.name().equals(name))
                        .map(Field::type)
                        .findFirst();
    }
}
