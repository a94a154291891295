package io.sturmwarnung.dashboards.panel;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.dashboards.lens.Chart;
import io.sturmwarnung.dashboards.lens.Kql;
import io.sturmwarnung.dashboards.lens.LensAttributes;
import io.sturmwarnung.dashboards.object.Json;
import io.sturmwarnung.dashboards.object.Reference;

import java.util.List;

/** A picture of figures, held by the dashboard itself. */
public record LensPanel(String id, Translated title, Translated meaning, Chart chart, Kql filter)
        implements Panel {

    /** A picture of everything in the time range. */
    public LensPanel(String id, Translated title, Translated meaning, Chart chart) {
        this(id, title, meaning, chart, Kql.ALL);
    }

    @Override
    public String type() {
        return "lens";
    }

    @Override
    public ObjectNode embeddable(String language) {
        ObjectNode attributes =
                new LensAttributes(chart, filter, language)
                        .json(title.in(language), meaning.in(language));
        ObjectNode embeddable = Json.object();
        embeddable.set("attributes", attributes);
        embeddable.putObject("enhancements");
        return embeddable;
    }

    @Override
    public List<Reference> references(String language) {
        return new LensAttributes(chart, filter, language)
                .references().stream().map(reference -> reference.of(id)).toList();
    }
}
