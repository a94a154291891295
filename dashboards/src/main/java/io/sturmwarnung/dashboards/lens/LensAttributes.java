package io.sturmwarnung.dashboards.lens;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.dashboards.object.Json;
import io.sturmwarnung.dashboards.object.Reference;
import io.sturmwarnung.dashboards.view.DataView;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart as a dashboard holds it by value.
 *
 * @param filter what all its layers leave out
 */
public record LensAttributes(Chart chart, Kql filter, String language) {

    /** {@link IllegalArgumentException} where an index lacks a field of the filter. */
    public LensAttributes {
        chart.layers().forEach(layer -> filter.within(layer.index()));
    }

    /** The references to the data views of its layers. */
    public List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        chart.references()
                .forEach(
                        (name, index) ->
                                references.add(new DataView(index, language).reference(name)));
        return references;
    }

    /** The attributes of a Lens object with that title and explanation. */
    public ObjectNode json(String title, String description) {
        ObjectNode json =
                Json.object()
                        .put("title", title)
                        .put("description", description)
                        .put("type", "lens")
                        .put("visualizationType", chart.type());
        ArrayNode names = json.putArray("references");
        references().forEach(reference -> names.add(reference.json()));
        ObjectNode state = json.putObject("state");
        state.putObject("datasourceStates")
                .putObject("formBased")
                .set("layers", chart.datasource(language));
        state.set("visualization", chart.visualization(language));
        state.set("query", Json.kuery(filter.text()));
        state.putArray("filters");
        state.putArray("internalReferences");
        state.putObject("adHocDataViews");
        return json;
    }
}
