package io.sturmwarnung.dashboards.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * Something that Kibana stores.
 *
 * @param id stable, because other objects and links refer to it
 */
public record SavedObject(
        ObjectType type, String id, ObjectNode attributes, List<Reference> references) {
    private static final String CORE_VERSION = "8.8.0";

    /** One line of an import file, with its end. */
    public String line() {
        ObjectNode line =
                Json.object()
                        .put("id", id)
                        .put("type", type.code())
                        .put("coreMigrationVersion", CORE_VERSION)
                        .put("typeMigrationVersion", type.version())
                        .put("managed", false);
        line.set("attributes", attributes);
        ArrayNode names = line.putArray("references");
        references.forEach(reference -> names.add(reference.json()));
        return line + "\n";
    }
}
