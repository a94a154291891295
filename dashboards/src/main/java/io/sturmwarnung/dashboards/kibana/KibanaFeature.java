package io.sturmwarnung.dashboards.kibana;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of Kibana that readers need. Their ids got a version when their privileges changed
 * ({@code dashboard_v2} since 8.18), and may get another.
 */
enum KibanaFeature {
    DASHBOARD("dashboard"),
    DISCOVER("discover");

    private final String name;
    private final Pattern id;

    KibanaFeature(String name) {
        this.name = name;
        this.id = Pattern.compile(name + "(?:_v(\\d{1,4}))?");
    }

    /** Whether it is the id of one of them, in whatever version. */
    static boolean isNeeded(String text) {
        for (KibanaFeature feature : values()) {
            if (feature.id.matcher(text).matches()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The newest id in a list of features; that of 9.2 to 9.5 if there is none in it.
     *
     * @param features as {@code GET /api/features} answers
     */
    String newest(JsonNode features) {
        String newest = name + "_v2";
        int version = 0;
        for (JsonNode feature : features) {
            Matcher matcher = id.matcher(feature.path("id").asText());
            if (matcher.matches()) {
                int found = matcher.group(1) == null ? 1 : Integer.parseInt(matcher.group(1));
                if (found > version) {
                    newest = matcher.group();
                    version = found;
                }
            }
        }
        return newest;
    }
}
