package io.sturmwarnung.dashboards.lens;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.dashboards.object.Json;
import io.sturmwarnung.elastic.index.Index;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One question to an index: its documents are parted by each bucket in turn, and the metrics are
 * worked out for the parts. Its columns are {@code b0}, {@code b1} … and {@code m0}, {@code m1} ….
 *
 * @param ignoresControls whether it shows everything, whatever is chosen above the dashboard
 */
public record Layer(
        Index index, List<Bucket> buckets, List<Metric> metrics, boolean ignoresControls) {

    /** {@link IllegalArgumentException} where the index lacks a field or it has another type. */
    public Layer {
        buckets.forEach(bucket -> bucket.within(index));
        metrics.forEach(metric -> metric.within(index));
        if (metrics.isEmpty()) {
            throw new IllegalArgumentException("a layer without a metric shows nothing");
        }
        boolean ordered = buckets.stream().anyMatch(Bucket::ordersByFigure);
        if (ordered && metrics.get(0).operation() == Operation.LAST_VALUE) {
            throw new IllegalArgumentException("terms cannot be ordered by a last value");
        }
    }

    public static Layer of(Index index, List<Bucket> buckets, Metric... metrics) {
        return new Layer(index, buckets, List.of(metrics), false);
    }

    /** The same for everything, whatever is chosen above the dashboard. */
    public Layer ignoringControls() {
        return new Layer(index, buckets, metrics, true);
    }

    static String bucket(int number) {
        return "b" + number;
    }

    static String metric(int number) {
        return "m" + number;
    }

    /** All metrics' columns. */
    List<String> metricColumns() {
        return IntStream.range(0, metrics.size()).mapToObj(Layer::metric).toList();
    }

    ObjectNode json(String language) {
        ObjectNode columns = Json.object();
        ArrayNode order = Json.array();
        for (int i = 0; i < buckets.size(); i++) {
            columns.set(bucket(i), buckets.get(i).json(language, metric(0)));
            order.add(bucket(i));
        }
        for (int i = 0; i < metrics.size(); i++) {
            columns.set(metric(i), metrics.get(i).json(language));
            order.add(metric(i));
        }
        return json(columns, order, ignoresControls);
    }

    static ObjectNode json(ObjectNode columns, ArrayNode order, boolean ignoresControls) {
        ObjectNode layer = Json.object();
        layer.set("columns", columns);
        layer.set("columnOrder", order);
        layer.putObject("incompleteColumns");
        return layer.put("sampling", 1).put("ignoreGlobalFilters", ignoresControls);
    }
}
