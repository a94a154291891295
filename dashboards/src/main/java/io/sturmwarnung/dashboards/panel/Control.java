package io.sturmwarnung.dashboards.panel;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.dashboards.object.Json;
import io.sturmwarnung.dashboards.object.Reference;
import io.sturmwarnung.dashboards.view.DataView;
import io.sturmwarnung.dashboards.view.IndexFields;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.FieldType;
import io.sturmwarnung.elastic.index.Index;

/** A list above a dashboard from which values of a field are chosen. */
public record Control(Index index, Field field, Translated title) {

    /** {@link IllegalArgumentException} where the field is none whose values can be listed. */
    public Control {
        if (IndexFields.require(index, field).type() != FieldType.KEYWORD) {
            throw new IllegalArgumentException(field.name() + " has no values to choose from");
        }
    }

    String id() {
        return "control-" + field.name();
    }

    Reference reference(String language) {
        return new DataView(index, language)
                .reference("controlGroup_" + id() + ":optionsListDataView");
    }

    ObjectNode json(int order, String language) {
        ObjectNode control =
                Json.object()
                        .put("order", order)
                        .put("width", "medium")
                        .put("grow", false)
                        .put("type", "optionsListControl");
        ObjectNode input =
                control.putObject("explicitInput")
                        .put("id", id())
                        .put("title", title.in(language))
                        .put("fieldName", field.name());
        input.putArray("selectedOptions");
        return control;
    }
}
