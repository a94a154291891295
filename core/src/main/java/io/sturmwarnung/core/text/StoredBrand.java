package io.sturmwarnung.core.text;

import org.apache.lucene.search.Query;

import java.util.SortedMap;

/**
 * A brand with its queries ready to run.
 *
 * @param topics topic name to query, sorted by name
 */
record StoredBrand(String id, Query query, SortedMap<String, Query> topics) {}
