package io.sturmwarnung.dashboards.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/** Words, the larger the more there are; the layer has one bucket and one metric. */
public record TagCloud(Layer layer) implements Chart {

    /** {@link IllegalArgumentException} where the layer has more than one bucket and metric. */
    public TagCloud {
        if (layer.buckets().size() != 1 || layer.metrics().size() != 1) {
            throw new IllegalArgumentException("a cloud shows one bucket and one figure");
        }
    }

    @Override
    public String type() {
        return "lnsTagcloud";
    }

    @Override
    public List<Layer> layers() {
        return List.of(layer);
    }

    @Override
    public ObjectNode visualization(String language) {
        return Chart.ofFirstLayer()
                .put("tagAccessor", Layer.bucket(0))
                .put("valueAccessor", Layer.metric(0))
                .put("minFontSize", 14)
                .put("maxFontSize", 48)
                .put("orientation", "single")
                .put("showLabel", true);
    }
}
