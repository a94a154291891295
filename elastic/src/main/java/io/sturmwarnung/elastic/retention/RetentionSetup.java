package io.sturmwarnung.elastic.retention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.elastic.client.ElasticsearchConnection;
import io.sturmwarnung.elastic.client.JsonAnswer;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Tells the server how long to keep the months of each index: by a policy of index lifecycle
 * management, a part of the index template that names it, and the name in the months that there are
 * already. Running it again changes nothing but that old rejects are deleted, of which there is one
 * index for all months.
 */
public final class RetentionSetup {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> NOT_FOUND = Set.of(404);
    private static final String LIFECYCLE = "/template/settings/index/lifecycle/name";

    private final ElasticsearchConnection connection;
    private final Clock clock;
    private final List<String> done = new ArrayList<>();

    private RetentionSetup(ElasticsearchConnection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /**
     * Brings the wishes to a server that has index lifecycle management.
     *
     * @return what was done, one line each
     * @throws io.sturmwarnung.elastic.client.ElasticsearchRefusedException if it does not take them
     */
    public static List<String> install(
            ElasticsearchConnection connection, Retention retention, Clock clock) {
        RetentionSetup setup = new RetentionSetup(connection, clock);
        for (Index index : Retention.indices()) {
            OptionalInt days = retention.daysOf(index);
            if (!index.monthly()) {
                setup.prune(index, days);
            } else if (days.isPresent()) {
                setup.keep(index, days.getAsInt());
            } else {
                setup.keepForEver(index);
            }
        }
        return List.copyOf(setup.done);
    }

    private void keep(Index index, int days) {
        String policy = index.retentionTemplate();
        String before = policyAge(policy, days);
        boolean named = nameInTemplate(index, policy);
        Months months = months(index);
        List<String> without = months.without(policy);
        months.put(connection, without, policy);
        boolean unchanged = before.isEmpty() && !named && without.isEmpty();
        report(
                index,
                "kept for %d days%s%s"
                        .formatted(
                                days,
                                before.isEmpty() ? "" : " (" + before + ")",
                                unchanged ? ", unchanged" : ""));
        if (!without.isEmpty()) {
            report(index, "that holds from now on for " + String.join(", ", without));
        }
        tellOverdue(index, months.olderThan(days, policy, clock.instant()));
        tellOthers(index, months.governedByOthers(policy));
    }

    private void tellOverdue(Index index, List<String> overdue) {
        if (!overdue.isEmpty()) {
            report(index, "old enough to be deleted now: " + String.join(", ", overdue));
        }
    }

    private void tellOthers(Index index, List<String> others) {
        if (!others.isEmpty()) {
            report(index, "left alone, for they have a policy of yours: " + others);
        }
    }

    private void keepForEver(Index index) {
        String policy = index.retentionTemplate();
        connection.requireOr(NOT_FOUND, "DELETE", "/_component_template/" + policy, null);
        Months months = months(index);
        months.remove(connection, months.of(policy));
        report(index, "kept for ever");
        tellOthers(index, months.governedByOthers(policy));
    }

    /** An index without months cannot be deleted as a whole, so its old documents are. */
    private void prune(Index index, OptionalInt days) {
        if (days.isEmpty()) {
            report(index, "kept for ever");
            return;
        }
        ObjectNode query = JSON.createObjectNode();
        query.withObject("/query/range/" + Fields.TIMESTAMP.name())
                .put("lt", clock.instant().minus(Duration.ofDays(days.getAsInt())).toString());
        // The server goes on by itself: of years of rejects it would take longer than an answer
        // may.
        connection.require(
                "POST",
                "/"
                        + index.alias()
                        + "/_delete_by_query?conflicts=proceed&wait_for_completion=false",
                query.toString());
        report(
                index,
                "kept for %d days; older ones are being deleted, and again when setup runs again"
                        .formatted(days.getAsInt()));
    }

    /** Brings the age into the policy and says how it was before; empty if it was the same. */
    private String policyAge(String policy, int days) {
        JsonAnswer found = connection.requireOr(NOT_FOUND, "GET", "/_ilm/policy/" + policy, null);
        JsonNode stored = found.body().path(policy).path("policy");
        String before = stored.at("/phases/delete/min_age").asText();
        String age = days + "d";
        if (before.equals(age)) {
            return "";
        }
        // What somebody added to the policy, such as a phase for slower disks, is kept.
        ObjectNode changed =
                stored.isObject() ? stored.<ObjectNode>deepCopy() : JSON.createObjectNode();
        ObjectNode delete = changed.withObject("/phases/delete");
        delete.put("min_age", age);
        delete.withObject("/actions/delete");
        String body = JSON.createObjectNode().set("policy", changed).toString();
        connection.require("PUT", "/_ilm/policy/" + policy, body);
        return before.isEmpty() ? "new" : "it was " + before;
    }

    /** New months get the policy from the template; whether that had to be said. */
    private boolean nameInTemplate(Index index, String policy) {
        String path = "/_component_template/" + index.retentionTemplate();
        JsonAnswer found = connection.requireOr(NOT_FOUND, "GET", path, null);
        JsonNode stored = found.body().at("/component_templates/0/component_template");
        if (stored.at(LIFECYCLE).asText().equals(policy)) {
            return false;
        }
        ObjectNode body = JSON.createObjectNode();
        body.withObject(LIFECYCLE.substring(0, LIFECYCLE.lastIndexOf('/'))).put("name", policy);
        connection.require("PUT", path, body.toString());
        return true;
    }

    private Months months(Index index) {
        String path =
                "/"
                        + String.join(",", index.patterns())
                        + "/_settings?allow_no_indices=true&ignore_unavailable=true";
        return Months.of(connection.requireOr(NOT_FOUND, "GET", path, null).body());
    }

    private void report(Index index, String words) {
        done.add("retention of " + index.alias() + ": " + words);
    }
}
