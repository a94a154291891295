package io.sturmwarnung.dashboards.query;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.dashboards.query.PanelQuery.Column;

import java.util.Map;

/** Figures as aggregations; one with a filter lies within an aggregation of its own. */
final class Metrics {
    /** The name of a figure within its filter. */
    static final String INNER = "value";

    /** The name of the median among the percentiles of an answer; a path to it has no decimals. */
    static final String MEDIAN = "50.0";

    private static final Map<String, String> PLAIN =
            Map.of(
                    "sum", "sum",
                    "average", "avg",
                    "min", "min",
                    "max", "max",
                    "unique_count", "cardinality");

    /** Adds what the column asks; a count without a filter is in every answer already. */
    static void put(ObjectNode aggs, Column column) {
        boolean count = column.operation().equals("count");
        if (!column.filtered()) {
            if (!count) {
                put(aggs.putObject(column.id()), column.operation(), column);
            }
            return;
        }
        ObjectNode agg = aggs.putObject(column.id());
        String filter = column.definition().path("filter").path("query").asText();
        agg.set("filter", KqlQuery.parse(filter).query());
        if (!count) {
            put(agg.putObject("aggs").putObject(INNER), column.operation(), column);
        }
    }

    private static void put(ObjectNode agg, String operation, Column column) {
        String plain = PLAIN.get(operation);
        if (plain != null) {
            agg.putObject(plain).put("field", column.field());
        } else if (operation.equals("median")) {
            agg.putObject("percentiles").put("field", column.field()).putArray("percents").add(50);
        } else if (operation.equals("last_value")) {
            ObjectNode hits = agg.putObject("top_hits").put("size", 1).put("_source", false);
            hits.putArray("fields").add(column.field());
            String sortField = column.params().path("sortField").asText();
            hits.putArray("sort").addObject().putObject(sortField).put("order", "desc");
        } else {
            throw new UnsupportedPanelException(operation + " is not translated");
        }
    }

    /** The path by which terms are ordered by this figure. */
    static String path(Column column) {
        if (column.operation().equals("count")) {
            return column.filtered() ? column.id() : "_count";
        }
        String path = column.filtered() ? column.id() + ">" + INNER : column.id();
        return column.operation().equals("median") ? path + ".50" : path;
    }

    private Metrics() {}
}
