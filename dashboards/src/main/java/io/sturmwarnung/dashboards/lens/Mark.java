package io.sturmwarnung.dashboards.lens;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.dashboards.object.Json;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;

/**
 * Upright lines in a course of time, at each document that passes the filter.
 *
 * @param icon Kibana's name of the sign at the line's top, so that colour is not all that tells
 */
public record Mark(Index index, Kql filter, Translated label, String icon, Palette color) {

    /** {@link IllegalArgumentException} where the index lacks a field of the filter. */
    public Mark {
        filter.within(index);
    }

    static String layerId(int number) {
        return "marks" + number;
    }

    ObjectNode json(int number, String language) {
        ObjectNode annotation =
                Json.object()
                        .put("type", "query")
                        .put("id", "mark" + number)
                        .put("label", label.in(language))
                        .put("timeField", Fields.TIMESTAMP.name())
                        .put("icon", icon)
                        .put("color", color.code())
                        .put("textVisibility", true)
                        .put("isHidden", false);
        annotation.putObject("key").put("type", "point_in_time");
        annotation.set("filter", Json.kuery(filter.text()).put("type", "kibana_query"));
        ObjectNode layer =
                Json.object()
                        .put("layerId", layerId(number))
                        .put("layerType", "annotations")
                        .put("ignoreGlobalFilters", false);
        layer.putArray("annotations").add(annotation);
        return layer;
    }
}
