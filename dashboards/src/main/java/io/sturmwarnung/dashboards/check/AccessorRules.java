package io.sturmwarnung.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Set;

/** Rule 15: whatever a picture draws is a column of the layer it names. */
final class AccessorRules {
    /** Names of fields whose value, or each of whose values, is a column. */
    private static final Set<String> ACCESSORS =
            Set.of(
                    "accessor",
                    "accessors",
                    "xAccessor",
                    "yAccessor",
                    "splitAccessor",
                    "forAccessor",
                    "metricAccessor",
                    "secondaryMetricAccessor",
                    "maxAccessor",
                    "minAccessor",
                    "goalAccessor",
                    "breakdownByAccessor",
                    "valueAccessor",
                    "tagAccessor",
                    "columnId",
                    "metrics",
                    "primaryGroups",
                    "secondaryGroups");

    private final Problems problems;
    private final Line line;
    private final String panel;

    AccessorRules(Problems problems, Line line, String panel) {
        this.problems = problems;
        this.line = line;
        this.panel = panel;
    }

    void check(JsonNode state) {
        JsonNode layers = state.at("/datasourceStates/formBased/layers");
        JsonNode drawn = state.path("visualization");
        if (!drawn.isObject()) {
            problems.add(line, panel, 15, "draws nothing");
        }
        if (drawn.has("layers")) {
            drawn.path("layers").forEach(layer -> layer(layer, layers));
        } else {
            layer(drawn, layers);
        }
    }

    private void layer(JsonNode drawn, JsonNode layers) {
        if (!drawn.isObject()) {
            problems.add(line, panel, 15, "a layer is " + drawn);
            return;
        }
        if (drawn.path("layerType").asText().equals("annotations")) {
            return;
        }
        String id = drawn.path("layerId").asText();
        JsonNode layer = layers.path(id);
        if (!layer.isObject()) {
            problems.add(line, panel, 15, "layer '" + id + "' asks for nothing");
        }
        accessors(drawn, layer.path("columns"));
    }

    private void accessors(JsonNode drawn, JsonNode columns) {
        for (Map.Entry<String, JsonNode> entry : drawn.properties()) {
            JsonNode value = entry.getValue();
            if (!ACCESSORS.contains(entry.getKey())) {
                inside(value, columns);
            } else if (value.isTextual()) {
                exists(value, columns);
            } else {
                value.forEach(one -> exists(one, columns));
            }
        }
    }

    private void inside(JsonNode value, JsonNode columns) {
        if (value.isObject()) {
            accessors(value, columns);
        } else if (value.isArray()) {
            value.forEach(item -> inside(item, columns));
        }
    }

    private void exists(JsonNode column, JsonNode columns) {
        if (!columns.has(column.asText())) {
            problems.add(line, panel, 15, "draws column " + column.asText() + ", which is none");
        }
    }
}
