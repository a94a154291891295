package io.sturmwarnung.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A saved object where it stands in a file. */
record Line(String file, int number, JsonNode json) {

    String type() {
        return json.path("type").asText();
    }

    String id() {
        return json.path("id").asText();
    }

    String key() {
        return type() + ":" + id();
    }

    JsonNode attributes() {
        return json.path("attributes");
    }

    List<JsonNode> references() {
        return items(json.path("references"));
    }

    /** The reference of that name. */
    Optional<JsonNode> reference(String name) {
        return named(json.path("references"), name);
    }

    static Optional<JsonNode> named(JsonNode references, String name) {
        return items(references).stream()
                .filter(reference -> reference.path("name").asText().equals(name))
                .findFirst();
    }

    static List<JsonNode> items(JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        array.forEach(items::add);
        return items;
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
