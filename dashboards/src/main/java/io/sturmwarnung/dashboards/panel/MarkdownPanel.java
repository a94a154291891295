package io.sturmwarnung.dashboards.panel;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.dashboards.object.Json;
import io.sturmwarnung.dashboards.object.Reference;

import java.util.List;

/** Words, with links, in Markdown. */
public record MarkdownPanel(String id, Translated title, Translated text) implements Panel {
    private static final Translated NOTHING = new Translated("", "");

    @Override
    public Translated meaning() {
        return NOTHING;
    }

    @Override
    public String type() {
        return "visualization";
    }

    @Override
    public ObjectNode embeddable(String language) {
        ObjectNode embeddable = Json.object();
        ObjectNode savedVis =
                embeddable
                        .putObject("savedVis")
                        .put("id", "")
                        .put("title", title.in(language))
                        .put("description", "")
                        .put("type", "markdown");
        savedVis.putObject("params")
                .put("fontSize", 12)
                .put("openLinksInNewTab", false)
                .put("markdown", text.in(language));
        savedVis.putObject("uiState");
        ObjectNode data = savedVis.putObject("data");
        data.putArray("aggs");
        ObjectNode source = data.putObject("searchSource");
        source.set("query", Json.kuery(""));
        source.putArray("filter");
        embeddable.putObject("enhancements");
        return embeddable;
    }

    @Override
    public List<Reference> references(String language) {
        return List.of();
    }
}
