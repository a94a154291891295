package io.sturmwarnung.dashboards.panel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.dashboards.object.Json;

import java.util.List;

/** Rows one below the other, without gaps and overlaps. */
record Grid(List<Row> rows) {

    ArrayNode json(String language) {
        ArrayNode panels = Json.array();
        int y = 0;
        for (Row row : rows) {
            for (int i = 0; i < row.panels().size(); i++) {
                panels.add(panel(row, i, y, language));
            }
            y += row.height();
        }
        return panels;
    }

    private static ObjectNode panel(Row row, int number, int y, String language) {
        Panel panel = row.panels().get(number);
        ObjectNode json = Json.object().put("type", panel.type());
        json.putObject("gridData")
                .put("x", row.x(number))
                .put("y", y)
                .put("w", row.x(number + 1) - row.x(number))
                .put("h", row.height())
                .put("i", panel.id());
        json.put("panelIndex", panel.id()).put("title", panel.title().in(language));
        json.set("embeddableConfig", panel.embeddable(language));
        if (!panel.referenceName().isEmpty()) {
            json.put("panelRefName", panel.referenceName());
        }
        return json;
    }
}
