package io.sturmwarnung.dashboards.view;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.dashboards.object.Json;
import io.sturmwarnung.dashboards.object.ObjectType;
import io.sturmwarnung.dashboards.object.Reference;
import io.sturmwarnung.dashboards.object.SavedObject;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;
import io.sturmwarnung.elastic.index.Mappings;

import java.util.List;

/**
 * What Kibana knows of an index, in one language: fields and their words have names there that
 * people read.
 *
 * @param language {@code de} or {@code en}
 */
public record DataView(Index index, String language) {

    /** Stable, because dashboards refer to it. */
    public String id() {
        return "sturm-" + index.alias() + "-" + language;
    }

    /** A reference to it under that name. */
    public Reference reference(String name) {
        return new Reference(ObjectType.DATA_VIEW.code(), id(), name);
    }

    /**
     * The view by the index's alias. A pattern such as {@code metrics-*} would take other products'
     * indices with it.
     */
    public SavedObject savedObject() {
        ObjectNode attributes =
                Json.object()
                        .put("title", index.alias())
                        .put("name", Labels.index(index).in(language))
                        .put("timeFieldName", Fields.TIMESTAMP.name())
                        .put("fieldAttrs", fieldNames().toString())
                        .put("fieldFormatMap", wordNames().toString());
        return new SavedObject(ObjectType.DATA_VIEW, id(), attributes, List.of());
    }

    private ObjectNode fieldNames() {
        ObjectNode names = Json.object();
        for (Field field : Mappings.of(index)) {
            Labels.field(field)
                    .ifPresent(
                            label ->
                                    names.putObject(field.name())
                                            .put("customLabel", label.in(language)));
        }
        return names;
    }

    private ObjectNode wordNames() {
        ObjectNode formats = Json.object();
        for (Field field : Mappings.of(index)) {
            ObjectNode entries = lookup(field);
            if (!entries.isEmpty()) {
                formats.set(field.name(), entries);
            }
        }
        return formats;
    }

    private ObjectNode lookup(Field field) {
        ObjectNode format = Json.object();
        Labels.words(field)
                .forEach(
                        (word, label) ->
                                format.withObject("/params")
                                        .withArray("/lookupEntries")
                                        .addObject()
                                        .put("key", word)
                                        .put("value", label.in(language)));
        return format.isEmpty() ? format : format.put("id", "static_lookup");
    }
}
