package io.sturmwarnung.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules 5 and 7 to 10: where panels lie, and what they hold or refer to. */
final class PanelRules {
    private static final int WIDTH = 48;
    private static final Set<String> TYPES = Set.of("lens", "map", "search", "visualization");

    private final Catalog catalog;
    private final Problems problems;
    private final Line line;
    private final Set<String> ids = new HashSet<>();
    private final List<JsonNode> placed = new ArrayList<>();

    PanelRules(Catalog catalog, Problems problems, Line line) {
        this.catalog = catalog;
        this.problems = problems;
        this.line = line;
    }

    void check() {
        JsonNode panels = problems.embedded(line, line.attributes(), "panelsJSON");
        if (!panels.isArray()) {
            problems.add(line, 5, "panelsJSON is no list");
        }
        for (JsonNode panel : panels) {
            String id = panel.path("panelIndex").asText();
            place(panel, id);
            content(panel, id);
        }
    }

    private void place(JsonNode panel, String id) {
        JsonNode grid = panel.path("gridData");
        if (id.isEmpty() || !grid.path("i").asText().equals(id)) {
            problems.add(line, id, 7, "gridData.i is not panelIndex");
        }
        if (!ids.add(id)) {
            problems.add(line, id, 7, "a second panel of this panelIndex");
        }
        for (String side : List.of("x", "y", "w", "h")) {
            if (!grid.path(side).isInt() || grid.path(side).asInt() < 0) {
                problems.add(line, id, 7, "gridData." + side + " is no whole number from 0");
            }
        }
        if (grid.path("w").asInt() < 1 || grid.path("h").asInt() < 1) {
            problems.add(line, id, 7, "narrower or lower than 1");
        }
        if (grid.path("x").asInt() + grid.path("w").asInt() > WIDTH) {
            problems.add(line, id, 7, "reaches beyond column " + WIDTH);
        }
        section(grid, id);
        for (JsonNode other : placed) {
            if (overlap(grid, other)) {
                problems.add(line, id, 7, "lies over panel " + other.path("i").asText());
            }
        }
        placed.add(grid);
    }

    private void section(JsonNode grid, String id) {
        String section = grid.path("sectionId").asText();
        boolean known =
                Line.items(line.attributes().path("sections")).stream()
                        .anyMatch(one -> one.at("/gridData/i").asText().equals(section));
        if (!section.isEmpty() && !known) {
            problems.add(line, id, 7, "there is no section " + section);
        }
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        return one.path("sectionId").equals(other.path("sectionId"))
                && overlap(one, other, "x", "w")
                && overlap(one, other, "y", "h");
    }

    private static boolean overlap(JsonNode one, JsonNode other, String from, String length) {
        int begin = Math.max(one.path(from).asInt(), other.path(from).asInt());
        int end =
                Math.min(
                        one.path(from).asInt() + one.path(length).asInt(),
                        other.path(from).asInt() + other.path(length).asInt());
        return begin < end;
    }

    private void content(JsonNode panel, String id) {
        String type = panel.path("type").asText();
        JsonNode config = panel.path("embeddableConfig");
        if (!TYPES.contains(type)) {
            problems.add(line, id, 9, "panels of type '" + type + "' are not read by Kibana 9.2");
        }
        if (config.has("savedObjectId")) {
            problems.add(line, id, 9, "savedObjectId overrides the reference");
        }
        if (panel.has("panelRefName")) {
            byReference(panel, id, type);
        } else if (type.equals("visualization")) {
            if (!config.path("savedVis").isObject()) {
                problems.add(line, id, 8, "a visualization has neither savedVis nor reference");
            }
            new VisualizationRules(problems).checkType(line, id, config.path("savedVis"));
        } else if (!config.path("attributes").isObject()) {
            problems.add(line, id, 8, "has neither attributes nor reference");
        } else if (type.equals("lens")) {
            lens(config.path("attributes"), id);
        }
        new PlainRules(catalog, problems).checkPanel(line, id, panel);
    }

    private void byReference(JsonNode panel, String id, String type) {
        if (!panel.path("panelRefName").asText().equals("panel_" + id)) {
            problems.add(line, id, 9, "panelRefName is not panel_" + id);
        }
        boolean same =
                line.reference(id + ":panel_" + id)
                        .filter(reference -> reference.path("type").asText().equals(type))
                        .isPresent();
        if (!same) {
            problems.add(line, id, 9, "no reference %s:panel_%s to a %s".formatted(id, id, type));
        }
    }

    private void lens(JsonNode attributes, String id) {
        new ReferenceRules(catalog, problems).check(line, id, attributes.path("references"));
        for (JsonNode reference : attributes.path("references")) {
            String name = id + ":" + reference.path("name").asText();
            boolean repeated =
                    line.reference(name)
                            .filter(other -> other.path("id").equals(reference.path("id")))
                            .isPresent();
            if (!repeated) {
                problems.add(line, id, 10, "the dashboard does not repeat " + name);
            }
        }
        new LensRules(catalog, problems, line).check(id, attributes);
    }
}
