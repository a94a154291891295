package io.sturmwarnung.dashboards.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.dashboards.object.Json;
import io.sturmwarnung.elastic.index.Index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A picture of layers, which are called {@code layer0}, {@code layer1} and so on. */
public sealed interface Chart permits XyChart, MetricChart, TableChart, Donut, Heatmap, TagCloud {
    /** Name of the reference from a layer to its data view. */
    String LAYER_REFERENCE = "indexpattern-datasource-layer-";

    /** Kibana's name of such pictures. */
    String type();

    List<Layer> layers();

    /** How the layers are drawn. */
    ObjectNode visualization(String language);

    /** The layers with their columns, by their ids. */
    default ObjectNode datasource(String language) {
        ObjectNode all = Json.object();
        for (int i = 0; i < layers().size(); i++) {
            all.set(layerId(i), layers().get(i).json(language));
        }
        return all;
    }

    /** The indices that are asked, by the names of the references to their data views. */
    default Map<String, Index> references() {
        Map<String, Index> references = new LinkedHashMap<>();
        for (int i = 0; i < layers().size(); i++) {
            references.put(LAYER_REFERENCE + layerId(i), layers().get(i).index());
        }
        return references;
    }

    static String layerId(int number) {
        return "layer" + number;
    }

    /** A visualization of the first layer alone. */
    static ObjectNode ofFirstLayer() {
        return Json.object().put("layerId", layerId(0)).put("layerType", "data");
    }
}
