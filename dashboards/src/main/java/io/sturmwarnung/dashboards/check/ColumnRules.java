package io.sturmwarnung.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Rules 14 to 16: the columns of a layer, their order, and what they name each other. */
final class ColumnRules {
    private static final List<String> REQUIRED =
            List.of("label", "dataType", "operationType", "isBucketed", "scale");

    private final Problems problems;
    private final Line line;
    private final String panel;

    ColumnRules(Problems problems, Line line, String panel) {
        this.problems = problems;
        this.line = line;
        this.panel = panel;
    }

    void check(JsonNode layer) {
        JsonNode columns = layer.path("columns");
        order(layer.path("columnOrder"), columns);
        for (Map.Entry<String, JsonNode> entry : columns.properties()) {
            column(entry.getKey(), entry.getValue(), columns);
        }
    }

    private void order(JsonNode order, JsonNode columns) {
        List<String> names = Line.items(order).stream().map(JsonNode::asText).toList();
        Set<String> keys = new TreeSet<>(Line.names(columns));
        if (names.size() != keys.size() || !keys.equals(new TreeSet<>(names))) {
            problems.add(line, panel, 14, "columnOrder " + names + " but columns " + keys);
        }
        boolean metrics = false;
        for (String name : names) {
            boolean bucket = columns.path(name).path("isBucketed").asBoolean();
            if (bucket && metrics) {
                problems.add(line, panel, 14, "bucket " + name + " comes after a figure");
            }
            metrics |= !bucket;
        }
    }

    private void column(String id, JsonNode column, JsonNode columns) {
        for (String name : REQUIRED) {
            if (!column.hasNonNull(name)) {
                problems.add(line, panel, 14, "column " + id + " lacks " + name);
            }
        }
        for (JsonNode reference : column.path("references")) {
            if (!columns.has(reference.asText())) {
                problems.add(line, panel, 15, "column " + id + " refers to " + reference.asText());
            }
        }
        JsonNode orderBy = column.path("params").path("orderBy").path("columnId");
        if (!orderBy.isMissingNode() && !columns.has(orderBy.asText())) {
            problems.add(line, panel, 15, "column " + id + " is ordered by " + orderBy.asText());
        }
        formula(id, column, columns);
    }

    private void formula(String id, JsonNode column, JsonNode columns) {
        String operation = column.path("operationType").asText();
        List<String> parts =
                Line.items(column.path("references")).stream().map(JsonNode::asText).toList();
        if (operation.equals("formula")) {
            boolean expanded =
                    !parts.isEmpty()
                            && parts.stream()
                                    .allMatch(part -> part.matches("\\Q" + id + "\\EX\\d+"))
                            && parts.stream().allMatch(columns::has);
            if (!expanded) {
                problems.add(line, panel, 16, "formula " + id + " is not expanded");
            }
        } else if (operation.equals("math")
                && !column.path("params").path("tinymathAst").isObject()) {
            problems.add(line, panel, 16, "math " + id + " has no tinymathAst");
        }
    }
}
