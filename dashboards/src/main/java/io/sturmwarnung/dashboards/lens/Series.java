package io.sturmwarnung.dashboards.lens;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.dashboards.object.Json;

import java.util.List;
import java.util.Locale;

/**
 * A layer that is drawn along an axis: its last bucket is the axis, the one before it, if there is
 * one, parts the series. Each metric has a colour; series that are parted have those of Kibana.
 */
public record Series(Shape shape, Layer layer, List<Palette> colors) {

    /** How the figures are drawn. */
    public enum Shape {
        BAR,
        BAR_STACKED,
        BAR_HORIZONTAL,
        BAR_HORIZONTAL_STACKED,
        LINE,
        AREA,
        AREA_STACKED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@link IllegalArgumentException} where buckets or colours do not fit. */
    public Series {
        int parts = layer.buckets().size();
        if (parts < 1 || parts > 2) {
            throw new IllegalArgumentException("an axis and at most one more bucket are drawn");
        }
        if (parts == 1 && colors.size() != layer.metrics().size()) {
            throw new IllegalArgumentException("each metric has a colour of its own");
        }
    }

    public static Series of(Shape shape, Layer layer, Palette... colors) {
        return new Series(shape, layer, List.of(colors));
    }

    /** How many lines or sorts of bars are told apart; 2 where a bucket parts them. */
    int sorts() {
        return Math.max(layer.metrics().size(), layer.buckets().size());
    }

    ObjectNode json(int number) {
        int axis = layer.buckets().size() - 1;
        ObjectNode json =
                Json.object()
                        .put("layerId", Chart.layerId(number))
                        .put("layerType", "data")
                        .put("seriesType", shape.code());
        json.set("accessors", Json.texts(layer.metricColumns()));
        json.put("xAccessor", Layer.bucket(axis));
        if (axis == 1) {
            json.put("splitAccessor", Layer.bucket(0));
        }
        ArrayNode colours = json.putArray("yConfig");
        for (int i = 0; i < colors.size(); i++) {
            colours.addObject()
                    .put("forAccessor", Layer.metric(i))
                    .put("axisMode", "left")
                    .put("color", colors.get(i).code());
        }
        return json;
    }
}
