package io.sturmwarnung.elastic.digest;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.core.digest.OpenQuestion;
import io.sturmwarnung.core.digest.Stretch;
import io.sturmwarnung.core.triage.Triage;
import io.sturmwarnung.elastic.document.DocumentReader;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Indices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads open questions from mentions alone: those with the triage {@code support} after which no
 * own post stands in the same conversation or answers them. It looks six days back and sees at most
 * the 1,000 newest; a search for the answers is limited to as many conversations.
 */
public final class MentionOpenQuestions implements OpenQuestions {
    private static final Duration LOOK_BACK = Duration.ofDays(6);
    private static final int MOST_QUESTIONS = 1_000;
    private static final int MOST_ANSWERS = 10_000;

    private final ElasticsearchClient client;

    public MentionOpenQuestions(ElasticsearchClient client) {
        this.client = client;
    }

    @Override
    public List<OpenQuestion> of(String brand, Instant time) {
        Query ofBrand = Queries.is(Fields.BRAND, brand);
        Query then = Queries.within(new Stretch(time.minus(LOOK_BACK), time));
        List<DocumentReader> asked =
                newest(
                        Queries.all(
                                ofBrand,
                                then,
                                Queries.is(Fields.OWN, false),
                                Queries.is(Fields.TRIAGE, Triage.SUPPORT.code())),
                        MOST_QUESTIONS);
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, Instant> answers = answers(Queries.all(ofBrand, then), asked);
        return asked.reversed().stream()
                .filter(mention -> open(mention, answers))
                .map(MentionOpenQuestions::question)
                .toList();
    }

    /** When each conversation and each post was answered last. */
    private Map<String, Instant> answers(Query scope, List<DocumentReader> asked) {
        Set<String> conversations = new HashSet<>();
        Set<String> posts = new HashSet<>();
        for (DocumentReader mention : asked) {
            conversations.add(conversation(mention));
            posts.add(mention.text(Fields.POST_ID));
        }
        List<Query> either =
                List.of(
                        Queries.anyOf(Fields.CONVERSATION, conversations),
                        Queries.anyOf(Fields.IN_REPLY_TO, posts));
        Query own = Queries.all(scope, Queries.is(Fields.OWN, true), Queries.either(either));
        Map<String, Instant> answers = new HashMap<>();
        for (DocumentReader answer : newest(own, MOST_ANSWERS)) {
            Instant at = answer.time(Fields.TIMESTAMP);
            Stream.of(answer.text(Fields.CONVERSATION), answer.text(Fields.IN_REPLY_TO))
                    .filter(Objects::nonNull)
                    .forEach(key -> answers.merge(key, at, MentionOpenQuestions::later));
        }
        return answers;
    }

    private static boolean open(DocumentReader mention, Map<String, Instant> answers) {
        Instant asked = mention.time(Fields.TIMESTAMP);
        return Stream.of(conversation(mention), mention.text(Fields.POST_ID))
                .map(answers::get)
                .filter(Objects::nonNull)
                .noneMatch(answered -> answered.isAfter(asked));
    }

    /** Whoever begins a conversation may not name it; the answers do, by the post. */
    private static String conversation(DocumentReader mention) {
        String conversation = mention.text(Fields.CONVERSATION);
        return conversation == null ? mention.text(Fields.POST_ID) : conversation;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static OpenQuestion question(DocumentReader mention) {
        return new OpenQuestion(
                mention.text(Fields.POST_ID),
                mention.time(Fields.TIMESTAMP),
                mention.text(Fields.CHANNEL),
                author(mention),
                mention.text(Fields.POST_TEXT),
                mention.text(Fields.URL));
    }

    static String author(DocumentReader mention) {
        List<Field> names = List.of(Fields.AUTHOR_HANDLE, Fields.AUTHOR_NAME, Fields.AUTHOR_ID);
        return names.stream().map(mention::text).filter(Objects::nonNull).findFirst().orElse("?");
    }

    private List<DocumentReader> newest(Query query, int most) {
        try {
            return new ArrayList<>(
                    client
                            .search(
                                    request ->
                                            request.index(Indices.MENTIONS)
                                                    .ignoreUnavailable(true)
                                                    .allowNoIndices(true)
                                                    .query(query)
                                                    .size(most)
                                                    .sort(
                                                            by ->
                                                                    by.field(
                                                                            time ->
                                                                                    time.field(
                                                                                                    Fields
                                                                                                            .TIMESTAMP
                                                                                                            .name())
                                                                                            .order(
                                                                                                    SortOrder
                                                                                                            .Desc))),
                                    JsonNode.class)
                            .hits()
                            .hits()
                            .stream()
                            .map(hit -> new DocumentReader(hit.source()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + Indices.MENTIONS, e);
        }
    }
}
