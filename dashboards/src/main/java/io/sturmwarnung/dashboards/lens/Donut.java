package io.sturmwarnung.dashboards.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.dashboards.object.Json;

import java.util.List;

/** Shares of a whole, with name and per cent at each; the layer has one bucket and one metric. */
public record Donut(Layer layer) implements Chart {

    /** {@link IllegalArgumentException} where the layer has more than one bucket and metric. */
    public Donut {
        if (layer.buckets().size() != 1 || layer.metrics().size() != 1) {
            throw new IllegalArgumentException("a ring shows one bucket and one figure");
        }
    }

    @Override
    public String type() {
        return "lnsPie";
    }

    @Override
    public List<Layer> layers() {
        return List.of(layer);
    }

    @Override
    public ObjectNode visualization(String language) {
        ObjectNode json = Json.object().put("shape", "donut");
        ObjectNode ring = Chart.ofFirstLayer();
        json.putArray("layers").add(ring);
        ring.set("primaryGroups", Json.texts(List.of(Layer.bucket(0))));
        ring.set("metrics", Json.texts(layer.metricColumns()));
        ring.put("numberDisplay", "percent")
                .put("categoryDisplay", "default")
                .put("legendDisplay", "show")
                .put("legendPosition", "bottom")
                .put("nestedLegend", false);
        return json;
    }
}
