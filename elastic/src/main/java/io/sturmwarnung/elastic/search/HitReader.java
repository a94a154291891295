package io.sturmwarnung.elastic.search;

import co.elastic.clients.elasticsearch.core.search.Hit;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.elastic.document.DocumentReader;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Fields;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads hits of a search for mentions. */
final class HitReader {
    private final HighlightTags tags;

    HitReader(HighlightTags tags) {
        this.tags = tags;
    }

    SearchHit read(Hit<JsonNode> hit) {
        DocumentReader mention = new DocumentReader(hit.source());
        return new SearchHit(
                mention.text(Fields.POST_ID),
                mention.text(Fields.BRAND),
                mention.text(Fields.CHANNEL),
                mention.time(Fields.TIMESTAMP),
                author(mention),
                mention.text(Fields.POST_TEXT),
                highlighted(hit, mention.text(Fields.POST_TEXT)),
                mention.text(Fields.LANGUAGE),
                mention.text(Fields.SENTIMENT_LABEL),
                mention.number(Fields.SENTIMENT_SCORE),
                mention.text(Fields.TRIAGE),
                mention.text(Fields.CAUSE),
                mention.texts(Fields.CAUSE_WORDS),
                mention.text(Fields.AUTHOR_KIND),
                mention.flag(Fields.OFFENSIVE_LABEL),
                mention.text(Fields.OFFENSIVE_KIND),
                mention.text(Fields.URL));
    }

    private static String author(DocumentReader mention) {
        List<Field> names = List.of(Fields.AUTHOR_HANDLE, Fields.AUTHOR_NAME, Fields.AUTHOR_ID);
        return names.stream().map(mention::text).filter(Objects::nonNull).findFirst().orElse("");
    }

    /** German and English analysis mark different words: the one that marked more is taken. */
    private String highlighted(Hit<JsonNode> hit, String text) {
        return hit.highlight().values().stream()
                .flatMap(fragments -> fragments.stream().limit(1))
                .reduce(text, (best, next) -> marks(next) > marks(best) ? next : best);
    }

    private long marks(String highlighted) {
        return Stream.iterate(
                        highlighted.indexOf(tags.before()),
                        at -> at >= 0,
                        at -> highlighted.indexOf(tags.before(), at + 1))
                .count();
    }
}
