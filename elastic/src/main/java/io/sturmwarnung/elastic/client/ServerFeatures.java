package io.sturmwarnung.elastic.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a server has besides storing and searching.
 *
 * @param lifecycle whether it deletes indices by their age (ILM)
 * @param security whether it asks for logins
 */
public record ServerFeatures(boolean lifecycle, boolean security) {
    /** How a server answers that lacks the page: it knows no handler for it. */
    private static final int UNKNOWN_PAGE = 400;

    /**
     * Asks the server; the login needs the right to monitor.
     *
     * @throws ElasticsearchRefusedException if it does not say
     */
    public static ServerFeatures of(ElasticsearchConnection connection) {
        JsonNode features =
                connection
                        .requireOr(UNKNOWN_PAGE, "GET", "/_xpack?categories=features", null)
                        .body()
                        .path("features");
        return new ServerFeatures(usable(features.path("ilm")), usable(features.path("security")));
    }

    private static boolean usable(JsonNode feature) {
        return feature.path("available").asBoolean() && feature.path("enabled").asBoolean();
    }
}
