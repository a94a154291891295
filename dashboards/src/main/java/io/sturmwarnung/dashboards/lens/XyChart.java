package io.sturmwarnung.dashboards.lens;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.dashboards.object.Json;
import io.sturmwarnung.elastic.index.Index;

import java.util.List;
import java.util.Map;

/** Bars, lines and areas along an axis, with thresholds across and marks in time. */
public record XyChart(List<Series> series, List<Threshold> thresholds, List<Mark> marks)
        implements Chart {
    private static final String MARKS_REFERENCE = "xy-visualization-layer-";

    public static XyChart of(Series... series) {
        return new XyChart(List.of(series), List.of(), List.of());
    }

    public XyChart with(Threshold... lines) {
        return new XyChart(series, List.of(lines), marks);
    }

    public XyChart with(Mark... events) {
        return new XyChart(series, thresholds, List.of(events));
    }

    @Override
    public String type() {
        return "lnsXY";
    }

    @Override
    public List<Layer> layers() {
        return series.stream().map(Series::layer).toList();
    }

    @Override
    public ObjectNode datasource(String language) {
        ObjectNode all = Chart.super.datasource(language);
        if (!thresholds.isEmpty()) {
            ObjectNode columns = Json.object();
            for (int i = 0; i < thresholds.size(); i++) {
                columns.set(Layer.metric(i), thresholds.get(i).column(language));
            }
            ArrayNode order = Json.array();
            columns.fieldNames().forEachRemaining(order::add);
            all.set(Threshold.LAYER, Layer.json(columns, order, false));
        }
        return all;
    }

    @Override
    public Map<String, Index> references() {
        Map<String, Index> references = Chart.super.references();
        if (!thresholds.isEmpty()) {
            references.put(LAYER_REFERENCE + Threshold.LAYER, layers().get(0).index());
        }
        for (int i = 0; i < marks.size(); i++) {
            references.put(MARKS_REFERENCE + Mark.layerId(i), marks.get(i).index());
        }
        return references;
    }

    @Override
    public ObjectNode visualization(String language) {
        ObjectNode json = Json.object();
        boolean several = series.size() > 1 || series.get(0).sorts() > 1;
        json.putObject("legend").put("isVisible", several).put("position", "bottom");
        json.put("valueLabels", "hide")
                .put("fittingFunction", "Linear")
                .put("preferredSeriesType", series.get(0).shape().code());
        json.putObject("axisTitlesVisibilitySettings")
                .put("x", false)
                .put("yLeft", false)
                .put("yRight", false);
        ArrayNode layers = json.putArray("layers");
        for (int i = 0; i < series.size(); i++) {
            layers.add(series.get(i).json(i));
        }
        if (!thresholds.isEmpty()) {
            layers.add(thresholdLayer());
        }
        for (int i = 0; i < marks.size(); i++) {
            layers.add(marks.get(i).json(i, language));
        }
        return json;
    }

    private ObjectNode thresholdLayer() {
        ObjectNode layer =
                Json.object().put("layerId", Threshold.LAYER).put("layerType", "referenceLine");
        ArrayNode accessors = layer.putArray("accessors");
        ArrayNode styles = layer.putArray("yConfig");
        for (int i = 0; i < thresholds.size(); i++) {
            accessors.add(Layer.metric(i));
            styles.add(thresholds.get(i).style(Layer.metric(i)));
        }
        return layer;
    }
}
