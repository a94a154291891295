package io.sturmwarnung.elastic.retention;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.elastic.client.ElasticsearchConnection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The indices of the months there are, by their names, with their settings. */
record Months(Map<String, JsonNode> settings) {
    /** Names in one address, which the server takes up to 4,096 characters long. */
    private static final int AT_ONCE = 100;

    /** Reads the answer of {@code GET /…/_settings}. */
    static Months of(JsonNode answer) {
        Map<String, JsonNode> settings = new TreeMap<>();
        answer.properties()
                .forEach(month -> settings.put(month.getKey(), month.getValue().at("/settings")));
        // What is not there is told as an error, which has no settings.
        settings.values().removeIf(JsonNode::isMissingNode);
        return new Months(settings);
    }

    /** Those with that policy. */
    List<String> of(String policy) {
        return names(month -> policy(month).equals(policy));
    }

    /** Those without a policy. */
    List<String> without(String policy) {
        return names(month -> policy(month).isEmpty());
    }

    /** Those with a policy that somebody else chose. */
    List<String> governedByOthers(String policy) {
        return names(month -> !policy(month).isEmpty() && !policy(month).equals(policy));
    }

    /** Those with that policy, or about to get it, whose time is over. */
    List<String> olderThan(int days, String policy, Instant now) {
        Instant oldest = now.minus(Duration.ofDays(days));
        List<String> others = governedByOthers(policy);
        List<String> overdue = new ArrayList<>(names(month -> made(month).isBefore(oldest)));
        overdue.removeAll(others);
        return overdue;
    }

    /** Gives them that policy. */
    void put(ElasticsearchConnection connection, List<String> months, String policy) {
        String body = "{\"index.lifecycle.name\":\"" + policy + "\"}";
        for (String names : addresses(months)) {
            connection.require("PUT", "/" + names + "/_settings", body);
        }
    }

    /** Takes their policy away, and what the server remembers of it. */
    void remove(ElasticsearchConnection connection, List<String> months) {
        for (String names : addresses(months)) {
            connection.require("POST", "/" + names + "/_ilm/remove", null);
        }
    }

    private static List<String> addresses(List<String> months) {
        List<String> addresses = new ArrayList<>();
        for (int from = 0; from < months.size(); from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, months.size());
            addresses.add(String.join(",", months.subList(from, to)));
        }
        return addresses;
    }

    private List<String> names(Predicate<JsonNode> wanted) {
        return settings.entrySet().stream()
                .filter(month -> wanted.test(month.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String policy(JsonNode month) {
        return month.at("/index/lifecycle/name").asText();
    }

    private static Instant made(JsonNode month) {
        return Instant.ofEpochMilli(month.at("/index/creation_date").asLong(Long.MAX_VALUE / 2));
    }
}
