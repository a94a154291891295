package io.sturmwarnung.dashboards.lens;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/** Rows of figures and words, where a picture would say less. */
public record TableChart(Layer layer) implements Chart {
    @Override
    public String type() {
        return "lnsDatatable";
    }

    @Override
    public List<Layer> layers() {
        return List.of(layer);
    }

    @Override
    public ObjectNode visualization(String language) {
        ObjectNode json = Chart.ofFirstLayer();
        ArrayNode columns = json.putArray("columns");
        for (int i = 0; i < layer.buckets().size(); i++) {
            columns.addObject().put("columnId", Layer.bucket(i));
        }
        layer.metricColumns().forEach(column -> columns.addObject().put("columnId", column));
        return json;
    }
}
