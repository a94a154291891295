package io.sturmwarnung.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Set;

/** Rules 4, 5, 6 and 11: the dashboard around its panels. */
final class DashboardRules {
    private static final Set<String> ATTRIBUTES =
            Set.of(
                    "title",
                    "description",
                    "kibanaSavedObjectMeta",
                    "timeRestore",
                    "timeFrom",
                    "timeTo",
                    "refreshInterval",
                    "controlGroupInput",
                    "panelsJSON",
                    "optionsJSON",
                    "sections",
                    "version",
                    "hits");

    private final Catalog catalog;
    private final Problems problems;

    DashboardRules(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    void check(Line line) {
        JsonNode attributes = line.attributes();
        for (String name : Line.names(attributes)) {
            if (!ATTRIBUTES.contains(name)) {
                problems.add(line, 4, "unknown attribute " + name);
            }
        }
        if (attributes.path("title").asText().isBlank()) {
            problems.add(line, 4, "the title is missing");
        }
        time(line, attributes);
        if (!problems.embedded(line, attributes, "optionsJSON").isObject()) {
            problems.add(line, 5, "optionsJSON is no object");
        }
        filters(line, attributes.path("kibanaSavedObjectMeta"));
        new PanelRules(catalog, problems, line).check();
        if (attributes.has("controlGroupInput")) {
            new ControlRules(catalog, problems).check(line);
        }
    }

    private void time(Line line, JsonNode attributes) {
        if (attributes.path("timeRestore").asBoolean()
                && (!attributes.path("timeFrom").isTextual()
                        || !attributes.path("timeTo").isTextual())) {
            problems.add(line, 6, "timeRestore needs timeFrom and timeTo");
        }
        JsonNode refresh = attributes.path("refreshInterval");
        if (!refresh.isMissingNode()
                && (!refresh.path("pause").isBoolean()
                        || !refresh.path("value").isIntegralNumber()
                        || refresh.size() != 2)) {
            problems.add(line, 6, "refreshInterval is not {pause, value}");
        }
    }

    private void filters(Line line, JsonNode meta) {
        JsonNode source = problems.embedded(line, meta, "searchSourceJSON");
        for (JsonNode filter : source.path("filter")) {
            String name = filter.path("meta").path("indexRefName").asText();
            if (line.reference(name).isEmpty()) {
                problems.add(line, 11, "a filter's index '" + name + "' is no reference");
            }
        }
    }
}
