package io.sturmwarnung.dashboards.panel;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.dashboards.lens.Kql;
import io.sturmwarnung.dashboards.object.Json;
import io.sturmwarnung.dashboards.object.ObjectType;
import io.sturmwarnung.dashboards.object.SavedObject;
import io.sturmwarnung.dashboards.view.DataView;
import io.sturmwarnung.dashboards.view.IndexFields;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;

import java.util.List;

/** A search in Discover that analysts begin with: the newest documents first. */
public record SavedSearch(
        String name,
        Translated title,
        Translated description,
        Index index,
        Kql filter,
        List<Field> columns) {
    private static final String DATA_VIEW = "kibanaSavedObjectMeta.searchSourceJSON.index";

    /** {@link IllegalArgumentException} where the index lacks a field. */
    public SavedSearch {
        filter.within(index);
        columns.forEach(column -> IndexFields.require(index, column));
    }

    public String id(String language) {
        return "sturm-" + name + "-" + language;
    }

    /** The search in that language. */
    public SavedObject savedObject(String language) {
        ObjectNode source = Json.object();
        source.set("query", Json.kuery(filter.text()));
        source.putArray("filter");
        source.put("indexRefName", DATA_VIEW);
        ObjectNode attributes =
                Json.object()
                        .put("title", title.in(language))
                        .put("description", description.in(language));
        attributes.set("columns", Json.texts(columns.stream().map(Field::name).toList()));
        attributes.putArray("sort").addArray().add(Fields.TIMESTAMP.name()).add("desc");
        attributes.putObject("grid");
        attributes.put("hideChart", false).put("isTextBasedQuery", false);
        attributes.putObject("kibanaSavedObjectMeta").put("searchSourceJSON", source.toString());
        return new SavedObject(
                ObjectType.SEARCH,
                id(language),
                attributes,
                List.of(new DataView(index, language).reference(DATA_VIEW)));
    }
}
