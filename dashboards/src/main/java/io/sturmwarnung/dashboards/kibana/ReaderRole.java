package io.sturmwarnung.dashboards.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.elastic.index.Index;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The role of those who only look: they may read what is stored, and see dashboards and Discover in
 * one space. Roles of Kibana are roles of Elasticsearch, too.
 */
public final class ReaderRole {
    /** What it is called. */
    public static final String NAME = "sturmwarnung-reader";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/security/role/" + NAME;
    private static final String FEATURES = "/api/features";

    /**
     * Makes the role, or brings it up to date.
     *
     * @return what was done, in one line
     * @throws KibanaException if that is not possible
     */
    public static String install(KibanaConnection kibana, KibanaSpace space)
            throws InterruptedException {
        ObjectNode wanted = role(space, features(kibana));
        KibanaAnswer found = kibana.get(PATH);
        if (!found.ok() && found.status() != 404) {
            throw kibana.refusal("GET " + PATH, found);
        }
        if (found.ok() && same(wanted, found.json())) {
            return "role " + NAME + ": unchanged";
        }
        KibanaAnswer answer = kibana.send("PUT", PATH, wanted.toString());
        if (!answer.ok()) {
            throw kibana.refusal("PUT " + PATH, answer);
        }
        return "role %s: %s; reads %s, sees the space %s"
                .formatted(
                        NAME,
                        found.ok() ? "brought up to date" : "created",
                        String.join(", ", aliases()),
                        space);
    }

    /**
     * Kibana takes ids of features that it does not have without a word, and grants nothing for
     * them; so it is asked which it has. A login that may make roles need not be allowed to ask.
     */
    private static JsonNode features(KibanaConnection kibana) throws InterruptedException {
        KibanaAnswer answer = kibana.get(FEATURES);
        if (answer.status() == 401) {
            throw kibana.refusal("GET " + FEATURES, answer);
        }
        return answer.ok() ? answer.json() : JSON.createArrayNode();
    }

    private static ObjectNode role(KibanaSpace space, JsonNode features) {
        ObjectNode role = JSON.createObjectNode();
        role.put("description", "Reads what Sturmwarnung stores and its dashboards.");
        ObjectNode elasticsearch = role.putObject("elasticsearch");
        elasticsearch.putArray("cluster");
        elasticsearch.putArray("run_as");
        ObjectNode indices = elasticsearch.putArray("indices").addObject();
        names().forEach(indices.putArray("names")::add);
        indices.putArray("privileges").add("read").add("view_index_metadata");
        ObjectNode kibana = role.putArray("kibana").addObject();
        kibana.putArray("base");
        ObjectNode granted = kibana.putObject("feature");
        for (KibanaFeature feature : KibanaFeature.values()) {
            granted.putArray(feature.newest(features)).add("read");
        }
        kibana.putArray("spaces").add(space.id());
        return role;
    }

    /** What is searched by, and the months behind it. */
    private static Set<String> names() {
        Set<String> names = aliases();
        for (Index index : Index.values()) {
            names.addAll(index.patterns());
        }
        return names;
    }

    private static Set<String> aliases() {
        Set<String> aliases = new LinkedHashSet<>();
        for (Index index : Index.values()) {
            aliases.add(index.alias());
        }
        return aliases;
    }

    /** Whether a role grants what is wanted and nothing else. Kibana adds fields of its own. */
    private static boolean same(JsonNode wanted, JsonNode stored) {
        JsonNode own = wanted.at("/elasticsearch/indices/0");
        JsonNode indices = stored.at("/elasticsearch/indices");
        JsonNode kibana = stored.path("kibana");
        return indices.size() == 1
                && set(own.path("names")).equals(set(indices.at("/0/names")))
                && set(own.path("privileges")).equals(set(indices.at("/0/privileges")))
                && stored.at("/elasticsearch/cluster").isEmpty()
                && stored.at("/elasticsearch/run_as").isEmpty()
                && kibana.size() == 1
                && kibana.at("/0/base").isEmpty()
                && kibana.at("/0/feature").equals(wanted.at("/kibana/0/feature"))
                && kibana.at("/0/spaces").equals(wanted.at("/kibana/0/spaces"));
    }

    private static Set<String> set(JsonNode list) {
        Set<String> set = new LinkedHashSet<>();
        list.forEach(each -> set.add(each.asText()));
        return set;
    }

    private ReaderRole() {}
}
