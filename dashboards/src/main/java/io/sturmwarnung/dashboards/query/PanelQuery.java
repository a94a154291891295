package io.sturmwarnung.dashboards.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * What a panel asks one index.
 *
 * @param panel dashboard, panel and layer, for messages
 * @param index name of the index or alias
 * @param body the search request, whose aggregations are called as the columns are
 * @param buckets the columns that part the documents, from the outermost on
 * @param metrics the columns of figures, with what the panel says of each
 */
public record PanelQuery(
        String panel, String index, ObjectNode body, List<String> buckets, List<Column> metrics) {

    /** A column and its definition. */
    public record Column(String id, JsonNode definition) {
        String operation() {
            return definition.path("operationType").asText();
        }

        boolean filtered() {
            return !definition.path("filter").path("query").asText().isEmpty();
        }

        String shift() {
            return definition.path("timeShift").asText();
        }

        JsonNode params() {
            return definition.path("params");
        }

        String field() {
            return definition.path("sourceField").asText();
        }
    }
}
