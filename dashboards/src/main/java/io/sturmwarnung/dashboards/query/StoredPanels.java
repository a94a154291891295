package io.sturmwarnung.dashboards.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.dashboards.object.Json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what the panels and searches of an import file ask. */
public final class StoredPanels {
    private static final String LAYER = "indexpattern-datasource-layer-";
    private static final String MARKS = "xy-visualization-layer-";

    private final Map<String, JsonNode> objects = new LinkedHashMap<>();
    private final TimeRange range;

    private StoredPanels(TimeRange range) {
        this.range = range;
    }

    /**
     * The queries of all Lens panels and saved searches of the file. What cannot be translated is
     * an {@link UnsupportedPanelException}, a file that is not JSON a {@link
     * JsonProcessingException}.
     */
    public static List<PanelQuery> queries(String ndjson, TimeRange range)
            throws JsonProcessingException {
        StoredPanels panels = new StoredPanels(range);
        for (String line : ndjson.lines().toList()) {
            JsonNode object = Json.read(line);
            panels.objects.put(key(object.path("type"), object.path("id")), object);
        }
        return panels.queries();
    }

    private List<PanelQuery> queries() throws JsonProcessingException {
        List<PanelQuery> queries = new ArrayList<>();
        for (JsonNode object : objects.values()) {
            String id = object.path("id").asText();
            if (object.path("type").asText().equals("dashboard")) {
                JsonNode panels = Json.read(object.at("/attributes/panelsJSON").asText());
                for (JsonNode panel : panels) {
                    String name = id + "/" + panel.path("panelIndex").asText();
                    lens(name, panel.at("/embeddableConfig/attributes"), queries);
                }
            } else if (object.path("type").asText().equals("search")) {
                queries.add(search(id, object));
            }
        }
        return queries;
    }

    private void lens(String name, JsonNode attributes, List<PanelQuery> queries) {
        String filter = attributes.at("/state/query/query").asText();
        for (Map.Entry<String, JsonNode> entry :
                attributes.at("/state/datasourceStates/formBased/layers").properties()) {
            String index = index(attributes, LAYER + entry.getKey());
            LensLayer layer = new LensLayer(name + "/" + entry.getKey(), index, entry.getValue());
            if (!layer.fixed()) {
                queries.addAll(layer.queries(filter, range));
            }
        }
        for (JsonNode layer : attributes.at("/state/visualization/layers")) {
            for (JsonNode mark : layer.path("annotations")) {
                String id = layer.path("layerId").asText();
                queries.add(
                        count(
                                name + "/" + id,
                                index(attributes, MARKS + id),
                                mark.at("/filter/query").asText()));
            }
        }
    }

    private PanelQuery search(String id, JsonNode search) throws JsonProcessingException {
        JsonNode source =
                Json.read(search.at("/attributes/kibanaSavedObjectMeta/searchSourceJSON").asText());
        String index = index(search, source.path("indexRefName").asText());
        return count(id, index, source.at("/query/query").asText());
    }

    private PanelQuery count(String name, String index, String filter) {
        return new PanelQuery(name, index, LensLayer.request(filter, range), List.of(), List.of());
    }

    /** The index that the data view of that reference shows. */
    private String index(JsonNode holder, String reference) {
        for (JsonNode candidate : holder.path("references")) {
            if (candidate.path("name").asText().equals(reference)) {
                JsonNode view = objects.get(key(candidate.path("type"), candidate.path("id")));
                if (view != null) {
                    return view.at("/attributes/title").asText();
                }
            }
        }
        throw new UnsupportedPanelException("no data view is called " + reference);
    }

    private static String key(JsonNode type, JsonNode id) {
        return type.asText() + ":" + id.asText();
    }
}
