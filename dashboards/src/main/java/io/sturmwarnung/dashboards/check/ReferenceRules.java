package io.sturmwarnung.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.Set;

/** Rule 3: references lead somewhere, and each has a name of its own. */
final class ReferenceRules {
    private final Catalog catalog;
    private final Problems problems;

    ReferenceRules(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    void check(Line line) {
        if (!line.json().path("references").isArray()) {
            problems.add(line, 3, "references are missing");
        }
        check(line, "", line.json().path("references"));
    }

    /** The same of the references within a panel. */
    void check(Line line, String panel, JsonNode references) {
        Set<String> names = new HashSet<>();
        for (JsonNode reference : references) {
            String name = reference.path("name").asText();
            if (name.isEmpty() || !names.add(name)) {
                problems.add(line, panel, 3, "a second reference is called '" + name + "'");
            }
            String type = reference.path("type").asText();
            String id = reference.path("id").asText();
            if (!catalog.has(type, id)) {
                problems.add(line, panel, 3, "'%s' leads to no %s %s".formatted(name, type, id));
            }
        }
    }
}
