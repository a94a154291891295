package io.sturmwarnung.elastic.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SearchType;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.util.NamedValue;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Indices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds mentions by their words. German words are found in both spellings of their umlauts. Where
 * nothing was ever stored, nothing is found.
 */
public final class MentionSearch {
    /** Hits fetched in one request; a search for more asks again where the last one ended. */
    private static final int PAGE = 2_000;

    /** The server analyses no more of a text than this to mark words in it. */
    private static final int MAX_HIGHLIGHTED = 999_999;

    private static final String TEXT = Fields.POST_TEXT.name();
    private static final String ENGLISH_TEXT = TEXT + ".en";

    private final ElasticsearchClient client;

    public MentionSearch(ElasticsearchClient client) {
        this.client = client;
    }

    /** Searches, and marks the found words with brackets. */
    public SearchPage search(MentionQuery query) {
        return search(query, HighlightTags.BRACKETS);
    }

    /**
     * Searches, and marks the found words.
     *
     * @throws MentionQueryException if the query cannot be read
     * @throws UncheckedIOException if the server does not answer
     */
    public SearchPage search(MentionQuery query, HighlightTags tags) {
        try {
            List<SearchHit> hits = new ArrayList<>();
            SearchResponse<JsonNode> page = page(query, tags, Math.min(PAGE, query.size()), null);
            long total = page.hits().total() == null ? 0 : page.hits().total().value();
            HitReader reader = new HitReader(tags);
            while (!page.hits().hits().isEmpty()) {
                List<Hit<JsonNode>> found = page.hits().hits();
                found.forEach(hit -> hits.add(reader.read(hit)));
                int missing = query.size() - hits.size();
                if (missing <= 0 || hits.size() >= total) {
                    break;
                }
                page = page(query, tags, Math.min(PAGE, missing), found.getLast().sort());
            }
            return new SearchPage(total, List.copyOf(hits));
        } catch (ElasticsearchException e) {
            throw translated(query, e);
        } catch (IOException e) {
            throw new UncheckedIOException("searching mentions", e);
        }
    }

    private SearchResponse<JsonNode> page(
            MentionQuery query, HighlightTags tags, int size, List<FieldValue> after)
            throws IOException {
        SearchRequest request =
                SearchRequest.of(
                        search -> {
                            // Each month has an index and knows how rare a word is there; for
                            // the best hits of all, they must agree on that first.
                            if (query.order() == MentionQuery.Order.BEST) {
                                search.searchType(SearchType.DfsQueryThenFetch);
                            }
                            search.index(Indices.MENTIONS)
                                    .ignoreUnavailable(true)
                                    .allowNoIndices(true)
                                    .query(query(query))
                                    .size(size)
                                    .trackTotalHits(track -> track.enabled(true))
                                    .sort(order(query.order()))
                                    .highlight(highlight(tags));
                            return after == null ? search : search.searchAfter(after);
                        });
        return client.search(request, JsonNode.class);
    }

    private static Query query(MentionQuery query) {
        return Query.of(
                any ->
                        any.bool(
                                all -> {
                                    all.must(words(query.query()));
                                    if (query.brand() != null) {
                                        all.filter(brand(query.brand()));
                                    }
                                    if (query.from() != null || query.to() != null) {
                                        all.filter(between(query));
                                    }
                                    return all;
                                }));
    }

    private static Query words(String words) {
        if (words == null || words.isBlank()) {
            return Query.of(any -> any.matchAll(all -> all));
        }
        return Query.of(
                any ->
                        any.queryString(
                                lucene ->
                                        lucene.query(UmlautVariants.expand(words))
                                                .fields(TEXT, ENGLISH_TEXT)
                                                .defaultOperator(Operator.Or)
                                                .lenient(false)));
    }

    private static Query brand(String id) {
        return Query.of(any -> any.term(term -> term.field(Fields.BRAND.name()).value(id)));
    }

    private static Query between(MentionQuery query) {
        return Query.of(
                any ->
                        any.range(
                                range ->
                                        range.date(
                                                date -> {
                                                    date.field(Fields.TIMESTAMP.name());
                                                    if (query.from() != null) {
                                                        date.gte(query.from().toString());
                                                    }
                                                    if (query.to() != null) {
                                                        date.lt(query.to().toString());
                                                    }
                                                    return date;
                                                })));
    }

    /** Ends with what is unique, so that a search can go on exactly where the last one ended. */
    private static List<SortOptions> order(MentionQuery.Order order) {
        List<SortOptions> sort = new ArrayList<>();
        if (order == MentionQuery.Order.BEST) {
            sort.add(SortOptions.of(by -> by.score(score -> score.order(SortOrder.Desc))));
        }
        sort.add(by(Fields.TIMESTAMP.name(), SortOrder.Desc, FieldType.Date));
        sort.add(by(Fields.POST_ID.name(), SortOrder.Asc, FieldType.Keyword));
        sort.add(by(Fields.BRAND.name(), SortOrder.Asc, FieldType.Keyword));
        return sort;
    }

    private static SortOptions by(String field, SortOrder order, FieldType type) {
        FieldSort sort = FieldSort.of(by -> by.field(field).order(order).unmappedType(type));
        return SortOptions.of(by -> by.field(sort));
    }

    private static Highlight highlight(HighlightTags tags) {
        return Highlight.of(
                highlight ->
                        highlight
                                .preTags(tags.before())
                                .postTags(tags.after())
                                .numberOfFragments(0)
                                .requireFieldMatch(true)
                                .maxAnalyzedOffset(MAX_HIGHLIGHTED)
                                .fields(List.of(wholeText(TEXT), wholeText(ENGLISH_TEXT))));
    }

    private static NamedValue<HighlightField> wholeText(String field) {
        return NamedValue.of(field, HighlightField.of(options -> options));
    }

    private static RuntimeException translated(MentionQuery query, ElasticsearchException error) {
        if (error.status() != 400) {
            return error;
        }
        return new MentionQueryException(
                "The query '%s' cannot be read: %s".formatted(query.query(), cause(error)), error);
    }

    /** The innermost cause says what is wrong, and the server only tells it of each shard. */
    private static String cause(ElasticsearchException error) {
        ErrorCause cause = error.error();
        JsonData shards = cause.metadata().get("failed_shards");
        if (shards != null) {
            JsonNode reason = shards.to(JsonNode.class).at("/0/reason/caused_by/reason");
            if (reason.isTextual()) {
                return reason.asText().lines().findFirst().orElse("");
            }
        }
        if (!cause.rootCause().isEmpty()) {
            cause = cause.rootCause().getFirst();
        }
        while (cause.causedBy() != null) {
            cause = cause.causedBy();
        }
        return cause.reason() == null ? cause.type() : cause.reason();
    }
}
