package io.sturmwarnung.dashboards.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Elasticsearch answered to a panel, as rows of the panel's columns. */
public final class PanelAnswer {
    private final PanelQuery query;
    private final List<Map<String, JsonNode>> rows = new ArrayList<>();

    private PanelAnswer(PanelQuery query) {
        this.query = query;
    }

    /**
     * One row for each innermost bucket that holds a document, with the buckets' keys and the
     * figures; a figure that there is none of is a {@link NullNode}. Counts that a panel shows by
     * the second are whole here.
     */
    public static List<Map<String, JsonNode>> rows(PanelQuery query, JsonNode response) {
        PanelAnswer answer = new PanelAnswer(query);
        JsonNode total = response.path("hits").path("total").path("value");
        answer.collect(0, total, response.path("aggregations"), new LinkedHashMap<>());
        return answer.rows;
    }

    private void collect(
            int depth, JsonNode count, JsonNode aggregations, Map<String, JsonNode> outer) {
        if (depth == query.buckets().size()) {
            Map<String, JsonNode> row = new LinkedHashMap<>(outer);
            for (PanelQuery.Column metric : query.metrics()) {
                row.put(metric.id(), figure(metric, count, aggregations.path(metric.id())));
            }
            if (count.asLong() > 0) {
                rows.add(row);
            }
            return;
        }
        String column = query.buckets().get(depth);
        JsonNode buckets = aggregations.path(column).path("buckets");
        if (buckets.isObject()) {
            buckets.properties()
                    .forEach(
                            bucket ->
                                    collect(
                                            depth,
                                            TextNode.valueOf(bucket.getKey()),
                                            bucket.getValue(),
                                            column,
                                            outer));
        } else {
            buckets.forEach(bucket -> collect(depth, bucket.path("key"), bucket, column, outer));
        }
    }

    private void collect(
            int depth, JsonNode key, JsonNode bucket, String column, Map<String, JsonNode> outer) {
        Map<String, JsonNode> row = new LinkedHashMap<>(outer);
        row.put(column, key);
        collect(depth + 1, bucket.path("doc_count"), bucket, row);
    }

    private static JsonNode figure(PanelQuery.Column column, JsonNode count, JsonNode agg) {
        if (column.operation().equals("count")) {
            return LongNode.valueOf(
                    column.filtered() ? agg.path("doc_count").asLong() : count.asLong());
        }
        JsonNode answer = column.filtered() ? agg.path(Metrics.INNER) : agg;
        JsonNode value =
                switch (column.operation()) {
                    case "last_value" ->
                            answer.at("/hits/hits/0/fields").path(column.field()).path(0);
                    case "median" -> answer.path("values").path(Metrics.MEDIAN);
                    default -> answer.path("value");
                };
        return value.isMissingNode() ? NullNode.getInstance() : value;
    }
}
