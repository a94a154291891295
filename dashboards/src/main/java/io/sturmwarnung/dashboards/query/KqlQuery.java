package io.sturmwarnung.dashboards.query;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Set;

/**
 * A filter of Kibana's query language as a query of Elasticsearch.
 *
 * @param fields the fields that it asks for
 */
public record KqlQuery(ObjectNode query, Set<String> fields) {

    /**
     * Reads the part of the language that our panels use: {@code field: value}, {@code field: *},
     * {@code field: (a or b)}, comparisons with numbers, {@code and}, {@code or}, {@code not} and
     * brackets. Anything else is an {@link UnsupportedPanelException} with its position.
     */
    public static KqlQuery parse(String text) {
        return new KqlParser(text).parse();
    }
}
