package io.sturmwarnung.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.elastic.index.FieldType;
import io.sturmwarnung.elastic.index.Index;

import java.util.Map;
import java.util.Optional;

/** Rules 5, 12 and 18: the lists above a dashboard. */
final class ControlRules {
    private static final Map<String, String> VIEWS =
            Map.of(
                    "optionsListControl", "optionsListDataView",
                    "rangeSliderControl", "rangeSliderDataView");

    private final Catalog catalog;
    private final Problems problems;

    ControlRules(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    void check(Line line) {
        JsonNode group = line.attributes().path("controlGroupInput");
        JsonNode controls = problems.embedded(line, group, "panelsJSON");
        if (group.has("ignoreParentSettingsJSON")) {
            problems.embedded(line, group, "ignoreParentSettingsJSON");
        }
        if (!controls.isObject()) {
            problems.add(line, 12, "controls are no object");
        }
        controls.properties().forEach(entry -> check(line, entry.getKey(), entry.getValue()));
    }

    private void check(Line line, String key, JsonNode control) {
        JsonNode input = control.path("explicitInput");
        if (!input.path("id").asText().equals(key)) {
            problems.add(line, 12, "control " + key + " has another id inside");
        }
        String view = VIEWS.get(control.path("type").asText());
        if (view == null) {
            return;
        }
        String name = "controlGroup_" + key + ":" + view;
        Optional<JsonNode> reference = line.reference(name);
        if (reference.isEmpty()) {
            problems.add(line, 12, "control " + key + " lacks the reference " + name);
            return;
        }
        String field = input.path("fieldName").asText();
        Optional<Index> index = catalog.index(reference.get());
        boolean fits =
                index.flatMap(known -> Catalog.type(known, field))
                        .filter(type -> type != FieldType.TEXT && type != FieldType.OPAQUE)
                        .isPresent();
        if (!fits) {
            problems.add(line, 18, "control " + key + " lists " + field + ", which cannot be");
        }
    }
}
