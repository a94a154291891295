package io.sturmwarnung.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.alert.Heartbeat;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.search.Counts;
import io.sturmwarnung.elastic.search.ElasticStormReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The alerts in Elasticsearch as they are now, and what became of their notices. */
record StoredAlerts(ElasticsearchClient client) {
    private static final String STORM = "storm";
    private static final String RESPONSE = "response";

    /** How many notices were sent, held back or refused, by channel. */
    int deliveries() {
        return kept().size();
    }

    /** Whether the jobs have given a sign of life since. */
    boolean beatSince(Instant time) {
        new Counts(client).refresh(Indices.ALERTS);
        Heartbeat beat = new ElasticStormReader(client).liveness().heartbeat();
        return beat != null && beat.at().isAfter(time);
    }

    /** Whether it is kept of every alert about a storm or an answer what became of it. */
    boolean allIsTold() {
        return kept().stream()
                .map(Delivery::notice)
                .collect(Collectors.toSet())
                .containsAll(ids(Set.of(STORM, RESPONSE), Instant.EPOCH));
    }

    /** Ids of the alerts about storms that were raised since. */
    List<String> storms(Instant since) {
        return ids(Set.of(STORM), since);
    }

    private List<Delivery> kept() {
        new Counts(client).refresh(Indices.ACTIONS);
        return new ElasticStormReader(client).deliveries(Instant.EPOCH);
    }

    private List<String> ids(Set<String> kinds, Instant since) {
        try {
            new Counts(client).refresh(Indices.ALERTS);
            return client
                    .search(search -> search.index(Indices.ALERTS).size(1_000), ObjectNode.class)
                    .hits()
                    .hits()
                    .stream()
                    .filter(hit -> kinds.contains(hit.source().path("kind").asText()))
                    .filter(hit -> !createdAt(hit.source()).isBefore(since))
                    .map(hit -> hit.id())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant createdAt(JsonNode alert) {
        return Instant.parse(alert.path("@timestamp").asText());
    }
}
