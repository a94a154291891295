package io.sturmwarnung.dashboards.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.dashboards.query.PanelQuery.Column;

import java.util.List;

/** Parts of the documents as aggregations. */
final class Buckets {

    static void put(ObjectNode agg, Column column, List<Column> asked, TimeRange range) {
        switch (column.operation()) {
            case "terms" -> terms(agg, column, asked);
            case "date_histogram" -> histogram(agg, column, range);
            case "filters" -> filters(agg, column);
            default ->
                    throw new UnsupportedPanelException(column.operation() + " is not translated");
        }
    }

    /** Whether the terms are ordered by that figure, which then is asked in each of them. */
    static boolean orders(Column bucket, Column metric) {
        return orderColumn(bucket).equals(metric.id());
    }

    private static String orderColumn(Column bucket) {
        return bucket.params().path("orderBy").path("columnId").asText();
    }

    private static void terms(ObjectNode agg, Column column, List<Column> asked) {
        JsonNode params = column.params();
        ObjectNode terms =
                agg.putObject("terms")
                        .put("field", column.field())
                        .put("size", params.path("size").asInt());
        JsonNode exclude = params.path("exclude");
        if (exclude.size() == 1 && params.path("excludeIsRegex").asBoolean()) {
            terms.put("exclude", exclude.path(0).asText());
        } else if (!exclude.isEmpty() || !params.path("include").isEmpty()) {
            throw new UnsupportedPanelException("terms that are included or excluded by name");
        }
        String type = params.path("orderBy").path("type").asText();
        if (!type.equals("column") && !type.equals("alphabetical")) {
            throw new UnsupportedPanelException("terms ordered by " + type);
        }
        // The figure of another time is not in this request: then the most frequent come first.
        String path =
                type.equals("alphabetical")
                        ? "_key"
                        : asked.stream()
                                .filter(metric -> orders(column, metric))
                                .map(Metrics::path)
                                .findFirst()
                                .orElse("_count");
        terms.putObject("order").put(path, params.path("orderDirection").asText());
    }

    private static void histogram(ObjectNode agg, Column column, TimeRange range) {
        String interval = column.params().path("interval").asText();
        ObjectNode histogram = agg.putObject("date_histogram").put("field", column.field());
        if (interval.equals("auto")) {
            histogram.put("fixed_interval", range.slice());
        } else if (interval.matches("1[mhdwMqy]")) {
            histogram.put("calendar_interval", interval);
        } else if (interval.matches("\\d+[smhd]")) {
            histogram.put("fixed_interval", interval);
        } else {
            throw new UnsupportedPanelException("slices of " + interval);
        }
        histogram.put("min_doc_count", 1);
    }

    private static void filters(ObjectNode agg, Column column) {
        ObjectNode filters = agg.putObject("filters").putObject("filters");
        for (JsonNode filter : column.params().path("filters")) {
            filters.set(
                    filter.path("label").asText(),
                    KqlQuery.parse(filter.path("input").path("query").asText()).query());
        }
    }

    private Buckets() {}
}
