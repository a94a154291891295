package io.sturmwarnung.dashboards.panel;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.dashboards.lens.Layer;
import io.sturmwarnung.dashboards.object.Json;
import io.sturmwarnung.dashboards.object.ObjectType;
import io.sturmwarnung.dashboards.object.Reference;
import io.sturmwarnung.dashboards.object.SavedObject;
import io.sturmwarnung.dashboards.view.IndexFields;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Pictures that answer what one person wants to know at one time.
 *
 * @param from how far back it looks at first, as Kibana writes it
 */
public record Dashboard(
        String name,
        Translated title,
        Translated description,
        String from,
        List<Control> controls,
        List<Row> rows) {

    /**
     * {@link IllegalArgumentException} where a control would empty a panel of another index, or two
     * panels have the same id.
     */
    public Dashboard {
        Set<String> ids = new HashSet<>();
        rows.stream()
                .flatMap(row -> row.panels().stream())
                .filter(panel -> !ids.add(panel.id()))
                .forEach(
                        panel -> {
                            throw new IllegalArgumentException("two panels are " + panel.id());
                        });
        for (Control control : controls) {
            layers(rows)
                    .filter(layer -> !layer.ignoresControls())
                    .forEach(layer -> IndexFields.require(layer.index(), control.field()));
        }
    }

    private static Stream<Layer> layers(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.panels().stream())
                .filter(LensPanel.class::isInstance)
                .flatMap(panel -> ((LensPanel) panel).chart().layers().stream());
    }

    public String id(String language) {
        return name + "-" + language;
    }

    /** All panels from the upper left to the lower right. */
    public List<Panel> panels() {
        return rows.stream().flatMap(row -> row.panels().stream()).toList();
    }

    /** The dashboard in that language. */
    public SavedObject savedObject(String language) {
        ObjectNode attributes =
                Json.object()
                        .put("title", title.in(language))
                        .put("description", description.in(language))
                        .put("version", 1)
                        .put("timeRestore", true)
                        .put("timeFrom", from)
                        .put("timeTo", "now");
        attributes.putObject("refreshInterval").put("pause", false).put("value", 60_000);
        attributes.set("controlGroupInput", controlGroup(language));
        attributes
                .put("optionsJSON", options().toString())
                .put("panelsJSON", new Grid(rows).json(language).toString());
        ObjectNode source = Json.object();
        source.set("query", Json.kuery(""));
        source.putArray("filter");
        attributes.putObject("kibanaSavedObjectMeta").put("searchSourceJSON", source.toString());
        return new SavedObject(
                ObjectType.DASHBOARD, id(language), attributes, references(language));
    }

    private List<Reference> references(String language) {
        List<Reference> references = new ArrayList<>();
        panels().forEach(panel -> references.addAll(panel.references(language)));
        controls.forEach(control -> references.add(control.reference(language)));
        return references;
    }

    private ObjectNode controlGroup(String language) {
        ObjectNode chosen = Json.object();
        for (int i = 0; i < controls.size(); i++) {
            chosen.set(controls.get(i).id(), controls.get(i).json(i, language));
        }
        ObjectNode settings =
                Json.object()
                        .put("ignoreFilters", false)
                        .put("ignoreQuery", false)
                        .put("ignoreTimerange", false)
                        .put("ignoreValidations", false);
        return Json.object()
                .put("chainingSystem", "HIERARCHICAL")
                .put("controlStyle", "oneLine")
                .put("ignoreParentSettingsJSON", settings.toString())
                .put("panelsJSON", chosen.toString());
    }

    private static ObjectNode options() {
        return Json.object()
                .put("useMargins", true)
                .put("syncColors", true)
                .put("syncCursor", true)
                .put("syncTooltips", false)
                .put("hidePanelTitles", false);
    }
}
