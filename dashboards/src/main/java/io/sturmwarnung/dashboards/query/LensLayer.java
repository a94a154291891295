package io.sturmwarnung.dashboards.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.dashboards.object.Json;
import io.sturmwarnung.dashboards.query.PanelQuery.Column;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Translates one layer: a request for the time range, and one for each shift of it. */
final class LensLayer {
    private final String name;
    private final String index;
    private final List<Column> buckets = new ArrayList<>();
    private final List<Column> metrics = new ArrayList<>();

    LensLayer(String name, String index, JsonNode layer) {
        this.name = name;
        this.index = index;
        for (JsonNode id : layer.path("columnOrder")) {
            Column column = new Column(id.asText(), layer.path("columns").path(id.asText()));
            boolean bucket = column.definition().path("isBucketed").asBoolean();
            (bucket ? buckets : metrics).add(column);
        }
    }

    /** Whether the layer asks for nothing: lines at fixed heights. */
    boolean fixed() {
        return metrics.stream().allMatch(column -> column.operation().equals("static_value"));
    }

    List<PanelQuery> queries(String filter, TimeRange range) {
        Set<String> shifts = new LinkedHashSet<>();
        metrics.forEach(column -> shifts.add(column.shift()));
        return shifts.stream().map(shift -> query(filter, range, shift)).toList();
    }

    private PanelQuery query(String filter, TimeRange range, String shift) {
        TimeRange shifted = range.earlier(shift);
        List<Column> asked =
                metrics.stream().filter(column -> column.shift().equals(shift)).toList();
        ObjectNode body = request(filter, shifted);
        ObjectNode aggs = aggregations(0, asked, shifted);
        if (!aggs.isEmpty()) {
            body.set("aggs", aggs);
        }
        List<String> parts = buckets.stream().map(Column::id).toList();
        return new PanelQuery(name, index, body, parts, asked);
    }

    /** A request that counts what passes the filter in that time. */
    static ObjectNode request(String filter, TimeRange range) {
        ObjectNode body = Json.object().put("size", 0).put("track_total_hits", true);
        ArrayNode filters = body.putObject("query").putObject("bool").putArray("filter");
        filters.add(range.filter()).add(KqlQuery.parse(filter).query());
        return body;
    }

    private ObjectNode aggregations(int depth, List<Column> asked, TimeRange range) {
        ObjectNode aggs = Json.object();
        if (depth == buckets.size()) {
            asked.forEach(metric -> Metrics.put(aggs, metric));
            return aggs;
        }
        Column bucket = buckets.get(depth);
        ObjectNode agg = aggs.putObject(bucket.id());
        Buckets.put(agg, bucket, asked, range);
        ObjectNode inner = aggregations(depth + 1, asked, range);
        asked.stream()
                .filter(metric -> Buckets.orders(bucket, metric))
                .forEach(metric -> Metrics.put(inner, metric));
        if (!inner.isEmpty()) {
            agg.set("aggs", inner);
        }
        return aggs;
    }
}
