package io.sturmwarnung.dashboards.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * A large number, or one for each part of the layer's only bucket; a second metric is written small
 * beside it.
 */
public record MetricChart(Layer layer, List<Step> steps) implements Chart {

    /** From that value on, the tile has that colour. */
    public record Step(double from, Palette color) {}

    /** {@link IllegalArgumentException} where a tile cannot show so much, or has no colour. */
    public MetricChart {
        if (layer.buckets().size() > 1 || layer.metrics().size() > 2) {
            throw new IllegalArgumentException("a tile shows one bucket and two figures");
        }
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a tile has a colour");
        }
    }

    public static MetricChart of(Layer layer, Palette color) {
        return new MetricChart(layer, List.of(new Step(0, color)));
    }

    @Override
    public String type() {
        return "lnsMetric";
    }

    @Override
    public List<Layer> layers() {
        return List.of(layer);
    }

    @Override
    public ObjectNode visualization(String language) {
        ObjectNode json = Chart.ofFirstLayer().put("metricAccessor", Layer.metric(0));
        if (layer.metrics().size() > 1) {
            json.put("secondaryMetricAccessor", Layer.metric(1));
        }
        if (!layer.buckets().isEmpty()) {
            json.put("breakdownByAccessor", Layer.bucket(0)).put("maxCols", 4);
        }
        if (steps.size() == 1) {
            return json.put("color", steps.get(0).color().code());
        }
        json.set("palette", ColorSteps.ofValues(steps));
        return json;
    }
}
