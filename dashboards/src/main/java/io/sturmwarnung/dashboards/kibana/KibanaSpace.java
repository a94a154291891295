package io.sturmwarnung.dashboards.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A space of Kibana: a place of its own for dashboards.
 *
 * @param id lower-case letters without accents, digits, {@code _} and {@code -}
 */
public record KibanaSpace(String id) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("[a-z0-9_-]{1,100}");
    private static final String SPACES = "/api/spaces/space";

    /** The space that is always there and stands in no address. */
    private static final String DEFAULT = "default";

    private static final int CONFLICT = 409;

    public KibanaSpace {
        if (!isId(id)) {
            throw new IllegalArgumentException(id + " is no id of a space");
        }
    }

    /** Whether a space can have that id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Where that path leads within the space. */
    String at(String path) {
        return id.equals(DEFAULT) ? path : "/s/" + id + path;
    }

    /**
     * Makes the space. One that exists is left as it is, but for dashboards and Discover, which are
     * switched on.
     *
     * @return what was done, in one line
     * @throws KibanaException if that is not possible
     */
    public String install(KibanaConnection kibana) throws InterruptedException {
        ObjectNode wanted =
                JSON.createObjectNode()
                        .put("id", id)
                        .put("name", "Sturmwarnung")
                        .put("description", "What is said about our brands, and whether it storms");
        wanted.putArray("disabledFeatures");
        KibanaAnswer answer = kibana.send("POST", SPACES, wanted.toString());
        if (answer.ok()) {
            return "space " + id + ": created";
        }
        if (answer.status() != CONFLICT) {
            throw kibana.refusal("POST " + SPACES, answer);
        }
        return update(kibana);
    }

    /**
     * Whether the space is there, which needs a login that is accepted.
     *
     * @throws KibanaException if the login is not
     */
    public boolean exists(KibanaConnection kibana) throws InterruptedException {
        KibanaAnswer answer = kibana.get(path());
        if (answer.ok() || answer.status() == 404) {
            return answer.ok();
        }
        throw kibana.refusal("GET " + path(), answer);
    }

    private String update(KibanaConnection kibana) throws InterruptedException {
        KibanaAnswer found = kibana.get(path());
        if (!found.ok() || !(found.json() instanceof ObjectNode space)) {
            throw kibana.refusal("GET " + path(), found);
        }
        Set<String> needed = new TreeSet<>();
        ArrayNode others = JSON.createArrayNode();
        for (JsonNode feature : space.path("disabledFeatures")) {
            if (KibanaFeature.isNeeded(feature.asText())) {
                needed.add(feature.asText());
            } else {
                others.add(feature);
            }
        }
        if (needed.isEmpty()) {
            return "space " + id + ": unchanged";
        }
        KibanaAnswer answer =
                kibana.send("PUT", path(), space.set("disabledFeatures", others).toString());
        if (!answer.ok()) {
            throw kibana.refusal("PUT " + path(), answer);
        }
        return "space %s: switched on %s".formatted(id, String.join(", ", needed));
    }

    private String path() {
        return SPACES + "/" + id;
    }

    @Override
    public String toString() {
        return id;
    }
}
