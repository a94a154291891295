package io.sturmwarnung.elastic.client;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Set;

/**
 * What a server has besides storing and searching.
 *
 * @param lifecycle whether it deletes indices by their age (ILM)
 * @param security whether it asks for logins
 */
public record ServerFeatures(boolean lifecycle, boolean security) {
    /**
     * How a server answers to what it lacks: it knows no handler or method for it, or, as the
     * embedded one, fails to find what the handler calls.
     */
    private static final Set<Integer> LACKS = Set.of(400, 404, 405, 500);

    /**
     * Asks the server; the login needs the right to monitor.
     *
     * @throws ElasticsearchRefusedException if it does not say
     */
    public static ServerFeatures of(ElasticsearchConnection connection) {
        JsonAnswer told = connection.requireOr(LACKS, "GET", "/_xpack?categories=features", null);
        if (!told.ok()) {
            return new ServerFeatures(
                    has(connection, "/_ilm/status"), has(connection, "/_security/_authenticate"));
        }
        JsonNode features = told.body().path("features");
        return new ServerFeatures(usable(features.path("ilm")), usable(features.path("security")));
    }

    private static boolean usable(JsonNode feature) {
        return feature.path("available").asBoolean() && feature.path("enabled").asBoolean();
    }

    private static boolean has(ElasticsearchConnection connection, String page) {
        return connection.requireOr(LACKS, "GET", page, null).ok();
    }
}
