package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.app.stack.Stack;
import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.notification.Notice;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.search.Counts;
import io.sturmwarnung.elastic.search.ElasticAlertFeed;
import io.sturmwarnung.elastic.search.ElasticStormReader;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run has left in Elasticsearch.
 *
 * @param counts how many documents there are by index
 * @param alerts what each alert says, byte for byte, by its id
 * @param incidents the same of incidents
 * @param questions the same of questions
 * @param told ids of the alerts that people on call are told of
 * @param timeline ids of the alerts on own posts that the incidents' pages show
 */
record StoredFindings(
        Map<String, Long> counts,
        Map<String, String> alerts,
        Map<String, String> incidents,
        Map<String, String> questions,
        List<String> told,
        List<String> timeline) {

    private static final int MANY = 1_000;

    static StoredFindings in(Stack stack) throws IOException {
        return new StoredFindings(
                counts(stack),
                texts(stack, Indices.ALERTS),
                texts(stack, Indices.INCIDENTS),
                texts(stack, Indices.QUESTIONS),
                told(stack),
                timeline(stack));
    }

    private static Map<String, Long> counts(Stack stack) throws IOException {
        Counts counts = new Counts(stack.connection().client());
        Map<String, Long> documents = new LinkedHashMap<>();
        for (String index :
                List.of(
                        Indices.MENTIONS,
                        Indices.METRICS,
                        Indices.INCIDENTS,
                        Indices.ALERTS,
                        Indices.QUESTIONS,
                        Indices.REJECTS)) {
            counts.refresh(index);
            documents.put(index, counts.count(index));
        }
        return documents;
    }

    private static Map<String, String> texts(Stack stack, String index) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        stack.connection()
                .client()
                .search(search -> search.index(index).size(10_000), ObjectNode.class)
                .hits()
                .hits()
                .forEach(hit -> texts.put(hit.id(), String.valueOf(hit.source())));
        assertThat(texts).isNotEmpty();
        return texts;
    }

    private static List<String> told(Stack stack) {
        ElasticAlertFeed feed = new ElasticAlertFeed(stack.connection().client());
        return feed.read(feed.newest(MANY)).stream().map(Notice::id).sorted().toList();
    }

    private static List<String> timeline(Stack stack) {
        ElasticStormReader reader = new ElasticStormReader(stack.connection().client());
        return reader.incidents(MANY).stream()
                .flatMap(incident -> reader.timeline(incident.id()).ownPosts().stream())
                .map(OwnPostAlert::id)
                .sorted()
                .toList();
    }
}
