package io.sturmwarnung.core.text;

import org.apache.lucene.search.Query;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A brand with its queries ready to run.
 *
 * @param written the query as it was parsed
 * @param topics topic name to query, sorted by name
 */
record StoredBrand(
        String id, Query written, StoredQuery query, SortedMap<String, StoredQuery> topics) {

    static StoredBrand of(String id, Query query, SortedMap<String, Query> topics)
            throws IOException {
        SortedMap<String, StoredQuery> stored = new TreeMap<>();
        for (String topic : topics.keySet()) {
            stored.put(topic, StoredQuery.of(topics.get(topic)));
        }
        return new StoredBrand(id, query, StoredQuery.of(query), stored);
    }
}
