package io.sturmwarnung.dashboards.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.sturmwarnung.dashboards.object.Json;

import java.util.ArrayList;
import java.util.List;

/** Gathers all problems; one never hides the next. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(Line line, int rule, String message) {
        found.add(new Problem(line.file(), line.number(), line.key(), rule, message));
    }

    void add(Line line, String panel, int rule, String message) {
        String object = panel.isEmpty() ? line.key() : line.key() + " panel " + panel;
        found.add(new Problem(line.file(), line.number(), object, rule, message));
    }

    void add(String file, int line, int rule, String message) {
        found.add(new Problem(file, line, "", rule, message));
    }

    /** What a text in the object holds; missing, with a problem, where it is no JSON. */
    JsonNode embedded(Line line, JsonNode holder, String name) {
        JsonNode text = holder.path(name);
        if (!text.isTextual()) {
            add(line, 5, name + " is not a text that holds JSON");
            return MissingNode.getInstance();
        }
        try {
            return Json.read(text.asText());
        } catch (JsonProcessingException e) {
            add(line, 5, name + " does not parse: " + e.getOriginalMessage());
            return MissingNode.getInstance();
        }
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}
