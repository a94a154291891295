package io.sturmwarnung.dashboards;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A Kibana data view: the indices that Discover and dashboards look at together.
 *
 * @param id stable, because dashboards refer to it
 * @param name what people read in Kibana
 * @param title pattern of the indices
 * @param timeField the date field that Kibana's time range applies to
 */
record DataView(String id, String name, String title, String timeField) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The versions that Kibana 9.2 to 9.5 all accept; a higher one would be refused. */
    private static final String CORE_VERSION = "8.8.0";

    private static final String TYPE_VERSION = "8.0.0";

    /** The saved object, as one line of an import file. */
    ObjectNode savedObject() {
        ObjectNode object =
                JSON.createObjectNode()
                        .put("id", id)
                        .put("type", "index-pattern")
                        .put("coreMigrationVersion", CORE_VERSION)
                        .put("typeMigrationVersion", TYPE_VERSION)
                        .put("managed", false);
        object.putObject("attributes")
                .put("name", name)
                .put("title", title)
                .put("timeFieldName", timeField);
        object.putArray("references");
        return object;
    }
}
