package io.sturmwarnung.dashboards.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.dashboards.object.Json;

/** A dashed line at a fixed height, with its name written along it. */
public record Threshold(String value, Translated label, Palette color) {
    static final String LAYER = "thresholds";

    ObjectNode column(String language) {
        ObjectNode column =
                Json.object()
                        .put("label", label.in(language))
                        .put("customLabel", true)
                        .put("dataType", "number")
                        .put("operationType", "static_value")
                        .put("isStaticValue", true)
                        .put("isBucketed", false)
                        .put("scale", "ratio");
        column.putObject("params").put("value", value);
        column.putArray("references");
        return column;
    }

    ObjectNode style(String column) {
        return Json.object()
                .put("forAccessor", column)
                .put("axisMode", "left")
                .put("lineWidth", 2)
                .put("lineStyle", "dashed")
                .put("fill", "none")
                .put("textVisibility", true)
                .put("color", color.code());
    }
}
