package io.sturmwarnung.elastic.action;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.core.mention.Correction;
import io.sturmwarnung.core.post.LabelledPost;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.elastic.document.ActionDocuments;
import io.sturmwarnung.elastic.document.DocumentReader;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Indices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The posts that people corrected, with what they say of them. Of several corrections of a post the
 * latest word on each judgement counts. Authors are left out: nothing is learnt from who spoke.
 */
public final class CorrectedPosts {
    private static final int PAGE = 1_000;

    private final ElasticsearchClient client;

    public CorrectedPosts(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * Hands over each, in the order in which they were first corrected.
     *
     * @return how many corrected posts are not stored any more
     */
    public int read(Consumer<LabelledPost> posts) {
        try {
            Map<String, Correction> latest = latest();
            int missing = 0;
            List<String> ids = new ArrayList<>(latest.keySet());
            for (int from = 0; from < ids.size(); from += PAGE) {
                List<String> some = ids.subList(from, Math.min(ids.size(), from + PAGE));
                Map<String, Post> stored = stored(some);
                for (String id : some) {
                    Post post = stored.get(id);
                    if (post == null) {
                        missing++;
                    } else {
                        posts.accept(labelled(post, latest.get(id)));
                    }
                }
            }
            return missing;
        } catch (IOException e) {
            throw new UncheckedIOException("reading corrections", e);
        }
    }

    /** The latest word on each post, by its id. All of them: people made each by hand. */
    private Map<String, Correction> latest() throws IOException {
        Map<String, Correction> latest = new LinkedHashMap<>();
        List<Hit<JsonNode>> page = corrections(null);
        while (!page.isEmpty()) {
            for (Hit<JsonNode> hit : page) {
                Correction correction =
                        ActionDocuments.readCorrection(new DocumentReader(hit.source()));
                latest.merge(correction.postId(), correction, CorrectedPosts::later);
            }
            page = corrections(page.getLast().sort());
        }
        return latest;
    }

    private static Correction later(Correction before, Correction after) {
        return new Correction(
                after.brand(),
                after.postId(),
                after.sentiment() == null ? before.sentiment() : after.sentiment(),
                after.offensive() == null ? before.offensive() : after.offensive(),
                after.person(),
                after.at());
    }

    private List<Hit<JsonNode>> corrections(List<FieldValue> after) throws IOException {
        return hits(
                Indices.ACTIONS,
                search -> {
                    search.query(
                                    any ->
                                            any.term(
                                                    term ->
                                                            term.field(Fields.KIND.name())
                                                                    .value(
                                                                            ActionDocuments
                                                                                    .CORRECTION)))
                            .sort(
                                    ascending(Fields.TIMESTAMP, FieldType.Date),
                                    ascending(Fields.POST_ID, FieldType.Keyword),
                                    ascending(Fields.PERSON, FieldType.Keyword));
                    return after == null ? search : search.searchAfter(after);
                });
    }

    /** Posts by their ids; one about several brands is stored several times and taken once. */
    private Map<String, Post> stored(List<String> ids) throws IOException {
        List<FieldValue> values = ids.stream().map(FieldValue::of).toList();
        Map<String, Post> posts = new LinkedHashMap<>();
        for (Hit<JsonNode> hit :
                hits(
                        Indices.MENTIONS,
                        search ->
                                search.query(
                                                any ->
                                                        any.terms(
                                                                terms ->
                                                                        terms.field(
                                                                                        Fields
                                                                                                .POST_ID
                                                                                                .name())
                                                                                .terms(
                                                                                        of ->
                                                                                                of
                                                                                                        .value(
                                                                                                                values))))
                                        .collapse(post -> post.field(Fields.POST_ID.name())))) {
            Post post = post(new DocumentReader(hit.source()));
            posts.put(post.id(), post);
        }
        return posts;
    }

    private List<Hit<JsonNode>> hits(String index, UnaryOperator<SearchRequest.Builder> search)
            throws IOException {
        SearchRequest.Builder request =
                new SearchRequest.Builder()
                        .index(index)
                        .size(PAGE)
                        .ignoreUnavailable(true)
                        .allowNoIndices(true);
        return client.search(search.apply(request).build(), JsonNode.class).hits().hits();
    }

    private static SortOptions ascending(Field field, FieldType type) {
        return SortOptions.of(
                sort ->
                        sort.field(
                                by ->
                                        by.field(field.name())
                                                .order(SortOrder.Asc)
                                                .unmappedType(type)));
    }

    private static Post post(DocumentReader mention) {
        String language = mention.text(Fields.LANGUAGE);
        return new Post(
                mention.text(Fields.POST_ID),
                mention.text(Fields.CHANNEL),
                mention.time(Fields.TIMESTAMP),
                mention.text(Fields.POST_TEXT),
                mention.text(Fields.URL),
                Language.OTHER.code().equals(language) ? null : language,
                null,
                null,
                null,
                null,
                null);
    }

    private static LabelledPost labelled(Post post, Correction correction) {
        return new LabelledPost(
                post,
                correction.sentiment() == null ? null : correction.sentiment().code(),
                correction.offensive());
    }
}
