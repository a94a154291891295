package io.sturmwarnung.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.dashboards.query.KqlQuery;
import io.sturmwarnung.dashboards.query.UnsupportedPanelException;
import io.sturmwarnung.elastic.index.Index;

/** Rule 22, our own: filters can be read, and ask for fields that there are. */
final class FilterRules {
    private final Problems problems;

    FilterRules(Problems problems) {
        this.problems = problems;
    }

    void checkKuery(Line line, String panel, JsonNode query, Index index) {
        if (!query.path("language").asText().equals("kuery")) {
            problems.add(line, panel, 22, "a filter is not in Kibana's query language");
            return;
        }
        try {
            for (String field : KqlQuery.parse(query.path("query").asText()).fields()) {
                if (Catalog.type(index, field).isEmpty()) {
                    problems.add(
                            line,
                            panel,
                            22,
                            "a filter asks %s for %s".formatted(index.alias(), field));
                }
            }
        } catch (UnsupportedPanelException e) {
            problems.add(line, panel, 22, e.getMessage());
        }
    }
}
