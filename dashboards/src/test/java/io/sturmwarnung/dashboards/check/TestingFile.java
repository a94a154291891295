package io.sturmwarnung.dashboards.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.dashboards.SavedObjects;
import io.sturmwarnung.dashboards.object.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The English import file, in which a test breaks something. */
final class TestingFile {
    static final String NAME = "broken.ndjson";

    private final List<ObjectNode> lines = new ArrayList<>();

    TestingFile() {
        SavedObjects.ndjson("en").lines().forEach(line -> lines.add(read(line)));
    }

    /** Changes the saved object of that id. */
    TestingFile object(String id, Consumer<ObjectNode> change) {
        change.accept(find(id));
        return this;
    }

    TestingFile attributes(String id, Consumer<ObjectNode> change) {
        return object(id, object -> change.accept((ObjectNode) object.get("attributes")));
    }

    /** Changes what a text in the attributes holds. */
    TestingFile embedded(String id, String name, Consumer<ObjectNode> change) {
        return attributes(id, attributes -> embedded(attributes, name, change));
    }

    /** Changes what a text in an object holds. */
    static void embedded(ObjectNode holder, String name, Consumer<ObjectNode> change) {
        ObjectNode inside = read(holder.get(name).asText());
        change.accept(inside);
        holder.put(name, inside.toString());
    }

    TestingFile panels(String dashboard, Consumer<ArrayNode> change) {
        return attributes(
                dashboard,
                attributes -> {
                    ArrayNode panels = list(attributes.get("panelsJSON").asText());
                    change.accept(panels);
                    attributes.put("panelsJSON", panels.toString());
                });
    }

    TestingFile panel(String dashboard, String panel, Consumer<ObjectNode> change) {
        return panels(
                dashboard,
                panels ->
                        panels.forEach(
                                one -> {
                                    if (one.get("panelIndex").asText().equals(panel)) {
                                        change.accept((ObjectNode) one);
                                    }
                                }));
    }

    /** Changes the attributes of a Lens panel. */
    TestingFile lens(String dashboard, String panel, Consumer<ObjectNode> change) {
        return panel(
                dashboard,
                panel,
                one -> change.accept((ObjectNode) one.at("/embeddableConfig/attributes")));
    }

    /** Changes the first layer that a Lens panel asks. */
    TestingFile layer(String dashboard, String panel, Consumer<ObjectNode> change) {
        String path = "/state/datasourceStates/formBased/layers/layer0";
        return lens(dashboard, panel, lens -> change.accept((ObjectNode) lens.at(path)));
    }

    TestingFile column(String dashboard, String panel, String column, Consumer<ObjectNode> change) {
        return layer(
                dashboard,
                panel,
                layer -> change.accept((ObjectNode) layer.at("/columns/" + column)));
    }

    TestingFile add(String line) {
        lines.add(read(line));
        return this;
    }

    List<Problem> problems() {
        StringBuilder content = new StringBuilder();
        lines.forEach(line -> content.append(line).append('\n'));
        return SavedObjectCheck.problems(Map.of(NAME, content.toString()));
    }

    private ObjectNode find(String id) {
        return lines.stream()
                .filter(line -> line.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode read(String text) {
        try {
            return (ObjectNode) Json.read(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ArrayNode list(String text) {
        return (ArrayNode) read("{\"list\":" + text + "}").get("list");
    }
}
