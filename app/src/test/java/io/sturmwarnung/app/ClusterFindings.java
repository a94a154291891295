package io.sturmwarnung.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.search.Hit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.elastic.document.IndexedDocument;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.search.Counts;
import io.sturmwarnung.jobs.StormPipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What jobs found, each document by its id: what {@link StormPipeline} and the three jobs of a
 * cluster must agree in. Left out is what only sources without an end bring (signs of life), and
 * what depends on how soon one job hears of another's incidents (which questions are overdue).
 *
 * @param mentions all of them
 * @param metrics minutes with their windows
 * @param incidents their last state
 * @param alerts of storms, channels and own posts
 * @param questions only that they were asked
 */
record ClusterFindings(
        Map<String, JsonNode> mentions,
        Map<String, JsonNode> metrics,
        Map<String, JsonNode> incidents,
        Map<String, JsonNode> alerts,
        Map<String, JsonNode> questions) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 5_000;

    /** What a run in one process wrote, the last state of each document. */
    static ClusterFindings written(Collection<IndexedDocument> documents) {
        Map<String, Map<String, JsonNode>> byIndex = new HashMap<>();
        Map<String, Long> versions = new HashMap<>();
        for (IndexedDocument document : documents) {
            String index = document.index().replaceAll("-\\d{4}\\.\\d\\d$", "");
            String key = index + " " + document.id();
            if (versions.merge(key, document.version(), Math::max) <= document.version()) {
                byIndex.computeIfAbsent(index, any -> new TreeMap<>())
                        .put(document.id(), tree(document.json()));
            }
        }
        return of(byIndex);
    }

    /** What is stored. */
    static ClusterFindings stored(ElasticsearchClient client) throws IOException {
        Map<String, Map<String, JsonNode>> byIndex = new HashMap<>();
        for (String index :
                List.of(
                        Indices.MENTIONS,
                        Indices.METRICS,
                        Indices.INCIDENTS,
                        Indices.ALERTS,
                        Indices.QUESTIONS)) {
            new Counts(client).refresh(index);
            byIndex.put(index, all(client, index));
        }
        return of(byIndex);
    }

    private static ClusterFindings of(Map<String, Map<String, JsonNode>> byIndex) {
        Map<String, JsonNode> questions = kept(byIndex, Indices.QUESTIONS, any -> true);
        questions.replaceAll((id, any) -> JSON.createObjectNode());
        return new ClusterFindings(
                kept(byIndex, Indices.MENTIONS, any -> true),
                kept(byIndex, Indices.METRICS, metric -> metric.has("fiveMinutes")),
                kept(byIndex, Indices.INCIDENTS, any -> true),
                kept(byIndex, Indices.ALERTS, ClusterFindings::toldByEvents),
                questions);
    }

    private static boolean toldByEvents(JsonNode alert) {
        return !List.of("heartbeat", "response").contains(alert.path("kind").asText())
                && !alert.path("channel").asText().equals("*");
    }

    private static Map<String, JsonNode> kept(
            Map<String, Map<String, JsonNode>> byIndex, String index, Predicate<JsonNode> wanted) {
        Map<String, JsonNode> kept = new TreeMap<>(byIndex.getOrDefault(index, Map.of()));
        kept.values().removeIf(wanted.negate());
        return kept;
    }

    private static Map<String, JsonNode> all(ElasticsearchClient client, String index)
            throws IOException {
        Map<String, JsonNode> found = new TreeMap<>();
        List<FieldValue> after = List.of();
        while (true) {
            List<FieldValue> from = after;
            List<Hit<ObjectNode>> hits =
                    client.search(
                                    search -> {
                                        search.index(index).size(PAGE);
                                        search.sort(by("@timestamp")).sort(by("_doc"));
                                        return from.isEmpty() ? search : search.searchAfter(from);
                                    },
                                    ObjectNode.class)
                            .hits()
                            .hits();
            hits.forEach(hit -> found.put(hit.id(), hit.source()));
            if (hits.size() < PAGE) {
                return found;
            }
            after = hits.get(hits.size() - 1).sort();
        }
    }

    private static SortOptions by(String field) {
        return SortOptions.of(sort -> sort.field(any -> any.field(field).order(SortOrder.Asc)));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
