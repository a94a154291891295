package io.sturmwarnung.elastic.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;

import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Indices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is stored. What was written just now is counted after {@link #refresh}. */
public final class Counts {
    private static final int MOST_BRANDS = 10_000;
    private static final String BRANDS = "brands";

    private final ElasticsearchClient client;

    public Counts(ElasticsearchClient client) {
        this.client = client;
    }

    /** How many documents are in that index or alias; 0 if there is none of that name. */
    public long count(String index) {
        try {
            return client.count(
                            request ->
                                    request.index(index)
                                            .ignoreUnavailable(true)
                                            .allowNoIndices(true))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException("counting " + index, e);
        }
    }

    /**
     * How many mentions each brand has, by the ids of the brands; those without any are missing.
     */
    public Map<String, Long> mentionsPerBrand() {
        Aggregation perBrand =
                Aggregation.of(
                        any ->
                                any.terms(
                                        terms ->
                                                terms.field(Fields.BRAND.name())
                                                        .size(MOST_BRANDS)));
        try {
            SearchResponse<Void> found =
                    client.search(
                            request ->
                                    request.index(Indices.MENTIONS)
                                            .ignoreUnavailable(true)
                                            .allowNoIndices(true)
                                            .size(0)
                                            .aggregations(BRANDS, perBrand),
                            Void.class);
            Map<String, Long> counts = new TreeMap<>();
            if (found.aggregations().containsKey(BRANDS)) {
                List<StringTermsBucket> brands =
                        found.aggregations().get(BRANDS).sterms().buckets().array();
                brands.forEach(brand -> counts.put(brand.key().stringValue(), brand.docCount()));
            }
            return counts;
        } catch (IOException e) {
            throw new UncheckedIOException("counting mentions", e);
        }
    }

    /** Makes everything written so far visible to searches in these indices or aliases. */
    public void refresh(String... indices) {
        try {
            client.indices()
                    .refresh(
                            request ->
                                    request.index(List.of(indices))
                                            .ignoreUnavailable(true)
                                            .allowNoIndices(true));
        } catch (IOException e) {
            throw new UncheckedIOException("refreshing", e);
        }
    }
}
