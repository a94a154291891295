package io.sturmwarnung.dashboards.panel;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.dashboards.object.Json;
import io.sturmwarnung.dashboards.object.ObjectType;
import io.sturmwarnung.dashboards.object.Reference;

import java.util.List;

/** The documents that a saved search finds. */
public record SearchPanel(String id, Translated title, Translated meaning, SavedSearch search)
        implements Panel {
    @Override
    public String type() {
        return ObjectType.SEARCH.code();
    }

    @Override
    public ObjectNode embeddable(String language) {
        ObjectNode embeddable = Json.object();
        embeddable.putObject("enhancements");
        return embeddable;
    }

    @Override
    public List<Reference> references(String language) {
        String target = search.id(language);
        return List.of(new Reference(ObjectType.SEARCH.code(), target, referenceName()).of(id));
    }

    @Override
    public String referenceName() {
        return "panel_" + id;
    }
}
