package io.sturmwarnung.dashboards.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/** Fields of colour with the number in each: the first bucket upwards, the second along. */
public record Heatmap(Layer layer) implements Chart {

    /** {@link IllegalArgumentException} where the layer has not two buckets and one metric. */
    public Heatmap {
        if (layer.buckets().size() != 2 || layer.metrics().size() != 1) {
            throw new IllegalArgumentException("a heat map shows two buckets and one figure");
        }
    }

    @Override
    public String type() {
        return "lnsHeatmap";
    }

    @Override
    public List<Layer> layers() {
        return List.of(layer);
    }

    @Override
    public ObjectNode visualization(String language) {
        ObjectNode json =
                Chart.ofFirstLayer()
                        .put("shape", "heatmap")
                        .put("xAccessor", Layer.bucket(1))
                        .put("yAccessor", Layer.bucket(0))
                        .put("valueAccessor", Layer.metric(0));
        json.putObject("legend")
                .put("type", "heatmap_legend")
                .put("isVisible", true)
                .put("position", "right");
        json.putObject("gridConfig")
                .put("type", "heatmap_grid")
                .put("isCellLabelVisible", true)
                .put("isYAxisLabelVisible", true)
                .put("isXAxisLabelVisible", true)
                .put("isYAxisTitleVisible", false)
                .put("isXAxisTitleVisible", false);
        json.set("palette", ColorSteps.ofRange(Layer.metric(0)));
        return json;
    }
}
