package io.sturmwarnung.dashboards.lens;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.dashboards.object.Json;

import java.util.List;

/** Palettes that follow a figure. */
final class ColorSteps {
    private static final List<String> SHADES = Palette.SHADES;

    /** One colour from each value on; what lies above the last keeps its colour. */
    static ObjectNode ofValues(List<MetricChart.Step> steps) {
        ObjectNode palette = palette("number", steps.size());
        ObjectNode params = (ObjectNode) palette.get("params");
        ArrayNode ends = params.putArray("stops");
        ArrayNode begins = params.putArray("colorStops");
        for (int i = 0; i < steps.size(); i++) {
            MetricChart.Step step = steps.get(i);
            boolean last = i == steps.size() - 1;
            String color = step.color().code();
            begins.addObject().put("color", color).put("stop", step.from());
            ends.addObject()
                    .put("color", color)
                    .put("stop", last ? step.from() + 1 : steps.get(i + 1).from());
        }
        return palette;
    }

    /** The stronger, the more: four quarters of the range that there is. */
    static ObjectNode ofRange(String accessor) {
        ObjectNode palette = palette("percent", SHADES.size()).put("accessor", accessor);
        ObjectNode params = (ObjectNode) palette.get("params");
        ArrayNode ends = params.putArray("stops");
        ArrayNode begins = params.putArray("colorStops");
        int quarter = 100 / SHADES.size();
        for (int i = 0; i < SHADES.size(); i++) {
            begins.addObject().put("color", SHADES.get(i)).put("stop", i * quarter);
            ends.addObject().put("color", SHADES.get(i)).put("stop", (i + 1) * quarter);
        }
        return palette;
    }

    private static ObjectNode palette(String range, int steps) {
        ObjectNode palette = Json.object().put("type", "palette").put("name", "custom");
        palette.putObject("params")
                .put("name", "custom")
                .put("reverse", false)
                .put("rangeType", range)
                .put("rangeMin", 0)
                .putNull("rangeMax")
                .put("progression", "fixed")
                .put("continuity", "above")
                .put("steps", steps);
        return palette;
    }

    private ColorSteps() {}
}
