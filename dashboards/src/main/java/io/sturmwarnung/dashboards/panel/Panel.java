package io.sturmwarnung.dashboards.panel;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.dashboards.object.Reference;

import java.util.List;

/** One field of a dashboard. Its id is unique there; its title is the question it answers. */
public sealed interface Panel permits LensPanel, MarkdownPanel, SearchPanel {
    String id();

    Translated title();

    /** What is shown, in plain words; empty where the title says it all. */
    Translated meaning();

    /** Kibana's name of the type. */
    String type();

    /** What Kibana needs to draw it. */
    ObjectNode embeddable(String language);

    /** What it refers to, as the dashboard names it. */
    List<Reference> references(String language);

    /** The name of the saved object that is shown; empty where the panel holds all itself. */
    default String referenceName() {
        return "";
    }
}
