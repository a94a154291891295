package io.sturmwarnung.elastic.document;

import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;

/** The document of a mention. */
final class MentionDocument {

    static String json(Mention mention) {
        DocumentWriter document =
                new DocumentWriter(Index.MENTIONS)
                        .put(Fields.TIMESTAMP, mention.post().createdAt())
                        .put(Fields.BRAND, mention.brand())
                        .putTree(Fields.TOPICS, mention.topics());
        putPost(document, mention.post());
        putAuthor(document, mention.post().author());
        putAnnotation(document, mention.annotation());
        return document.put(Fields.OWN, mention.own())
                .put(Fields.LATE, mention.late())
                .put(Fields.OBSERVED_AT, mention.observedAt())
                .json();
    }

    private static void putPost(DocumentWriter document, Post post) {
        document.put(Fields.POST_ID, post.id())
                .put(Fields.CHANNEL, post.channel())
                .put(Fields.POST_TEXT, post.text())
                .put(Fields.URL, post.url())
                .put(Fields.IN_REPLY_TO, post.inReplyTo())
                .put(Fields.REPOST_OF, post.repostOf())
                .put(Fields.CONVERSATION, post.conversation())
                .putRecord(Fields.ENGAGEMENT, post.engagement());
    }

    private static void putAuthor(DocumentWriter document, Author author) {
        document.put(Fields.AUTHOR_ID, author.id())
                .put(Fields.AUTHOR_HANDLE, author.handle())
                .put(Fields.AUTHOR_NAME, author.name())
                .put(Fields.AUTHOR_FOLLOWERS, author.followers())
                .put(Fields.AUTHOR_VERIFIED, author.verified());
    }

    private static void putAnnotation(DocumentWriter document, Annotation annotation) {
        document.put(Fields.LANGUAGE, annotation.language().code())
                .put(Fields.SENTIMENT_LABEL, annotation.sentiment().label().code())
                .put(Fields.SENTIMENT_SCORE, annotation.sentiment().score())
                .put(Fields.SENTIMENT_CONFIDENCE, annotation.sentiment().confidence())
                .put(Fields.OFFENSIVE_LABEL, annotation.offence().offensive())
                .put(Fields.OFFENSIVE_KIND, annotation.offence().kind().code())
                .put(Fields.OFFENSIVE_SCORE, annotation.offence().score())
                .put(Fields.TRIAGE, annotation.triage().code())
                .put(Fields.CAUSE, annotation.cause().code())
                .putTree(Fields.CAUSE_WORDS, annotation.causeWords())
                .put(Fields.AUTHOR_KIND, annotation.author().code());
    }

    private MentionDocument() {}
}
