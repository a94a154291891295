package io.sturmwarnung.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.elastic.index.FieldType;
import io.sturmwarnung.elastic.index.Index;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules 18 and 22: columns ask for fields that there are, and of a fitting type. */
final class FieldRules {
    private static final String RECORDS = "___records___";
    private static final Set<String> WITHOUT_FIELD =
            Set.of("static_value", "formula", "math", "filters");
    private static final Set<FieldType> NUMBERS =
            EnumSet.of(FieldType.LONG, FieldType.INTEGER, FieldType.DOUBLE);

    /** Whatever has doc values. */
    private static final Set<FieldType> VALUES =
            EnumSet.of(
                    FieldType.LONG,
                    FieldType.INTEGER,
                    FieldType.DOUBLE,
                    FieldType.KEYWORD,
                    FieldType.BOOLEAN,
                    FieldType.DATE);

    private static final Map<String, Set<FieldType>> TYPES =
            Map.of(
                    "sum", NUMBERS,
                    "average", NUMBERS,
                    "min", NUMBERS,
                    "max", NUMBERS,
                    "median", NUMBERS,
                    "unique_count", VALUES,
                    "last_value", VALUES,
                    "terms", VALUES,
                    "date_histogram", EnumSet.of(FieldType.DATE));

    private final Problems problems;
    private final Line line;
    private final String panel;

    FieldRules(Problems problems, Line line, String panel) {
        this.problems = problems;
        this.line = line;
        this.panel = panel;
    }

    void check(JsonNode layer, Index index) {
        for (JsonNode column : layer.path("columns")) {
            String operation = column.path("operationType").asText();
            if (!WITHOUT_FIELD.contains(operation)) {
                field(operation, column, index);
            }
            filters(column, index);
        }
    }

    private void field(String operation, JsonNode column, Index index) {
        String name = column.path("sourceField").asText();
        if (operation.equals("count")) {
            if (!name.equals(RECORDS)) {
                problems.add(line, panel, 18, "count of '" + name + "', not " + RECORDS);
            }
            return;
        }
        Optional<FieldType> type = Catalog.type(index, name);
        if (type.isEmpty()) {
            problems.add(line, panel, 18, "%s has no field %s".formatted(index.alias(), name));
        } else if (!TYPES.getOrDefault(operation, Set.of()).contains(type.get())) {
            problems.add(
                    line,
                    panel,
                    18,
                    "%s of %s, which is %s".formatted(operation, name, type.get()));
        }
        String sort = column.path("params").path("sortField").asText("@timestamp");
        if (Catalog.type(index, sort).filter(FieldType.DATE::equals).isEmpty()) {
            problems.add(line, panel, 18, "the last by " + sort + ", which is no date");
        }
    }

    private void filters(JsonNode column, Index index) {
        FilterRules rules = new FilterRules(problems);
        if (column.has("filter")) {
            rules.checkKuery(line, panel, column.path("filter"), index);
        }
        for (JsonNode filter : column.path("params").path("filters")) {
            rules.checkKuery(line, panel, filter.path("input"), index);
        }
    }
}
