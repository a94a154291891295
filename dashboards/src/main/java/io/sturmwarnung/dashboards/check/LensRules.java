package io.sturmwarnung.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.elastic.index.Index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules 5, 11, 13 and 17: a Lens picture and where its layers come from. */
final class LensRules {
    static final String LAYER = "indexpattern-datasource-layer-";
    static final String MARKS = "xy-visualization-layer-";

    private static final Set<String> TYPES =
            Set.of(
                    "lnsXY",
                    "lnsMetric",
                    "lnsDatatable",
                    "lnsPie",
                    "lnsHeatmap",
                    "lnsTagcloud",
                    "lnsGauge");

    private final Catalog catalog;
    private final Problems problems;
    private final Line line;

    LensRules(Catalog catalog, Problems problems, Line line) {
        this.catalog = catalog;
        this.problems = problems;
        this.line = line;
    }

    /** A picture that is a saved object of its own. */
    void checkStandalone() {
        check("", line.attributes(), line.json().path("references"));
    }

    /** A picture that a panel holds. */
    void check(String panel, JsonNode attributes) {
        check(panel, attributes, attributes.path("references"));
    }

    private void check(String panel, JsonNode attributes, JsonNode references) {
        JsonNode state = attributes.path("state");
        if (!state.isObject()) {
            problems.add(line, panel, 5, "the state of Lens is no object");
            return;
        }
        String type = attributes.path("visualizationType").asText();
        if (!TYPES.contains(type)) {
            problems.add(line, panel, 13, "pictures of type '" + type + "' are not allowed");
        }
        filters(panel, state, references);
        if (!state.at("/datasourceStates/textBased/layers").isEmpty()) {
            problems.add(line, panel, 17, "asks by ES|QL");
        }
        JsonNode layers = state.at("/datasourceStates/formBased/layers");
        for (Map.Entry<String, JsonNode> layer : layers.properties()) {
            layer(panel, state, layer, references);
        }
        new AccessorRules(problems, line, panel).check(state);
        marks(panel, state, references);
    }

    private void filters(String panel, JsonNode state, JsonNode references) {
        for (JsonNode filter : state.path("filters")) {
            String name = filter.path("meta").path("index").asText();
            if (Line.named(references, name).isEmpty() && !internal(state, name)) {
                problems.add(line, panel, 11, "a filter's index '" + name + "' is no reference");
            }
        }
    }

    private void layer(
            String panel, JsonNode state, Map.Entry<String, JsonNode> layer, JsonNode references) {
        String name = LAYER + layer.getKey();
        Optional<JsonNode> reference = Line.named(references, name);
        if (reference.isEmpty() && !internal(state, name)) {
            problems.add(line, panel, 13, "the reference " + name + " is missing");
        }
        new ColumnRules(problems, line, panel).check(layer.getValue());
        reference
                .flatMap(catalog::index)
                .ifPresent(index -> fields(panel, state, layer.getValue(), index));
    }

    private void fields(String panel, JsonNode state, JsonNode layer, Index index) {
        new FieldRules(problems, line, panel).check(layer, index);
        new FilterRules(problems).checkKuery(line, panel, state.path("query"), index);
    }

    private static boolean internal(JsonNode state, String name) {
        List<JsonNode> references = Line.items(state.path("internalReferences"));
        return references.stream()
                .filter(reference -> reference.path("name").asText().equals(name))
                .anyMatch(
                        reference ->
                                state.path("adHocDataViews").has(reference.path("id").asText()));
    }

    private void marks(String panel, JsonNode state, JsonNode references) {
        for (JsonNode layer : state.at("/visualization/layers")) {
            String name = MARKS + layer.path("layerId").asText();
            Optional<JsonNode> reference = Line.named(references, name);
            for (JsonNode mark : layer.path("annotations")) {
                if (reference.isEmpty()) {
                    problems.add(line, panel, 15, "the reference " + name + " is missing");
                }
                reference
                        .flatMap(catalog::index)
                        .ifPresent(
                                index ->
                                        new FilterRules(problems)
                                                .checkKuery(
                                                        line, panel, mark.path("filter"), index));
            }
        }
    }
}
