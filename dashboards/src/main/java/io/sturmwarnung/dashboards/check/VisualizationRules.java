package io.sturmwarnung.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Set;

/** Rule 21: nothing but Markdown and Vega in the old kind of pictures. */
final class VisualizationRules {
    private static final Set<String> ALLOWED = Set.of("markdown", "vega");

    private final Problems problems;

    VisualizationRules(Problems problems) {
        this.problems = problems;
    }

    void check(Line line) {
        JsonNode state = problems.embedded(line, line.attributes(), "visState");
        problems.embedded(line, line.attributes(), "uiStateJSON");
        checkType(line, "", state);
    }

    void checkMap(Line line) {
        JsonNode layers = problems.embedded(line, line.attributes(), "layerListJSON");
        if (!layers.isArray()) {
            problems.add(line, 5, "layerListJSON is no list");
        }
        problems.embedded(line, line.attributes(), "mapStateJSON");
        problems.embedded(line, line.attributes(), "uiStateJSON");
    }

    /** The same of a picture that a panel holds. */
    void checkType(Line line, String panel, JsonNode state) {
        String type = state.path("type").asText();
        if (!ALLOWED.contains(type)) {
            problems.add(line, panel, 21, "visualization of type '" + type + "'");
        }
    }
}
