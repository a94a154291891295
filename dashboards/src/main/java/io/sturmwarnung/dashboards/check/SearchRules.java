package io.sturmwarnung.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.elastic.index.Index;

import java.util.Optional;

/** Rule 20: a saved search in the form that every Kibana reads. */
final class SearchRules {
    private final Catalog catalog;
    private final Problems problems;

    SearchRules(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    void check(Line line) {
        JsonNode attributes = line.attributes();
        if (attributes.has("tabs")) {
            problems.add(line, 20, "tabs are not read by Kibana 9.2");
        }
        if (!attributes.path("columns").isArray()) {
            problems.add(line, 20, "columns are missing at the top");
        }
        if (!attributes.path("sort").isArray() || attributes.path("sort").isEmpty()) {
            problems.add(line, 20, "sort is missing at the top");
        }
        JsonNode meta = attributes.path("kibanaSavedObjectMeta");
        JsonNode source = problems.embedded(line, meta, "searchSourceJSON");
        Optional<JsonNode> view = line.reference(source.path("indexRefName").asText());
        if (view.isEmpty()) {
            problems.add(line, 20, "indexRefName names no reference");
            return;
        }
        catalog.index(view.get()).ifPresent(index -> checkFields(line, index, source));
    }

    private void checkFields(Line line, Index index, JsonNode source) {
        for (JsonNode column : line.attributes().path("columns")) {
            checkField(line, index, column.asText());
        }
        for (JsonNode sort : line.attributes().path("sort")) {
            checkField(line, index, sort.path(0).asText());
        }
        new FilterRules(problems).checkKuery(line, "", source.path("query"), index);
    }

    private void checkField(Line line, Index index, String field) {
        if (Catalog.type(index, field).isEmpty()) {
            problems.add(line, 18, index.alias() + " has no field " + field);
        }
    }
}
