package io.sturmwarnung.elastic.document;

import com.fasterxml.jackson.core.type.TypeReference;

import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.alert.Message;
import io.sturmwarnung.core.incident.BrandWatch;
import io.sturmwarnung.core.notification.Notice;
import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.response.Answer;
import io.sturmwarnung.core.response.Question;
import io.sturmwarnung.core.response.QuestionStatus;
import io.sturmwarnung.core.response.ResponseAlert;
import io.sturmwarnung.core.response.ResponseFigures;
import io.sturmwarnung.core.response.ResponseLimit;
import io.sturmwarnung.core.response.ResponseMetrics;
import io.sturmwarnung.core.response.Urgency;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;
import io.sturmwarnung.elastic.index.Indices;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes questions and how they are answered as documents, and reads them back. */
public final class ResponseDocuments {
    private static final TypeReference<ResponseFigures> FIGURES = new TypeReference<>() {};
    private static final TypeReference<List<Message>> MESSAGES = new TypeReference<>() {};
    private static final double SECONDS_OF_A_MINUTE = 60;

    /** The state of the question; an older state never replaces a newer one. */
    public static IndexedDocument of(Question question) {
        EvidencePost post = question.post();
        DocumentWriter document =
                new DocumentWriter(Index.QUESTIONS)
                        .put(Fields.TIMESTAMP, question.askedAt())
                        .put(
                                Fields.HOUR_OF_DAY,
                                question.askedAt().atZone(BrandWatch.ZONE).getHour())
                        .put(Fields.BRAND, question.brand())
                        .put(Fields.POST_ID, post.id())
                        .put(Fields.CHANNEL, post.channel())
                        .put(Fields.CONVERSATION, question.conversation())
                        .put(Fields.AUTHOR_NAME, post.author())
                        .put(Fields.AUTHOR_KIND, post.authorKind().code())
                        .put(Fields.POST_TEXT, post.text())
                        .put(Fields.URL, post.url())
                        .put(Fields.REACH, post.reach())
                        .put(Fields.REPLIES, post.replies())
                        .put(Fields.SENTIMENT_LABEL, question.sentiment().code())
                        .put(Fields.OFFENSIVE_KIND, post.offence().code())
                        .put(Fields.CAUSE, post.cause().code())
                        .put(Fields.STATUS, question.status().code())
                        .put(Fields.UPDATED_AT, question.updatedAt())
                        .put(Fields.WARN_AT, question.limit().warnAt())
                        .put(Fields.DUE_AT, question.limit().dueAt())
                        .put(Fields.OVERDUE_AT, question.overdueAt())
                        .put(Fields.IN_STORM, question.inStorm())
                        .put(Fields.INCIDENT, question.incident())
                        .put(Fields.URGENCY, Urgency.of(question, question.updatedAt()));
        putAnswer(document, question);
        return new IndexedDocument(
                Indices.QUESTIONS,
                DocumentId.of(question.id()),
                document.json(),
                version(question));
    }

    /** Grows with time, and within one millisecond as a question goes on. */
    private static long version(Question question) {
        int states = QuestionStatus.values().length;
        long step = List.of(QuestionStatus.values()).indexOf(question.status());
        return Math.max(1, question.updatedAt().toEpochMilli() * states + step);
    }

    private static void putAnswer(DocumentWriter document, Question question) {
        Answer answer = question.answer();
        if (answer != null) {
            document.put(Fields.ANSWERED_AT, answer.at())
                    .put(Fields.ANSWERED_BY, answer.postId())
                    .put(Fields.DEFLECTED, answer.deflecting())
                    .put(Fields.WITHIN_LIMIT, question.withinLimit())
                    .put(
                            Fields.RESPONSE_MINUTES,
                            question.responseTime().toSeconds() / SECONDS_OF_A_MINUTE);
        }
    }

    /** How a brand answers, in the index of the metrics of that month. */
    public static IndexedDocument of(ResponseMetrics metrics) {
        String json =
                new DocumentWriter(Index.METRICS)
                        .put(Fields.TIMESTAMP, metrics.minute())
                        .put(Fields.BRAND, metrics.brand())
                        .putRecord(Fields.RESPONSE, metrics.figures())
                        .json();
        return new IndexedDocument(
                Indices.metricsAt(metrics.minute()), DocumentId.of(metrics.id()), json, 0);
    }

    /** That questions wait for too long. */
    public static IndexedDocument of(ResponseAlert alert) {
        String json =
                new DocumentWriter(Index.ALERTS)
                        .put(Fields.TIMESTAMP, alert.createdAt())
                        .put(Fields.KIND, ResponseAlert.KIND)
                        .put(Fields.BRAND, alert.brand())
                        .put(Fields.INCIDENT, alert.incident())
                        .put(Fields.OVERDUE, alert.overdue())
                        .put(Fields.MORE, alert.more())
                        .putTree(
                                Fields.PRESSING,
                                alert.questions().stream()
                                        .map(question -> listed(question, alert.createdAt()))
                                        .toList())
                        .putTree(Fields.MESSAGES, alert.messages())
                        .json();
        return new IndexedDocument(Indices.ALERTS, DocumentId.of(alert.id()), json, 0);
    }

    /** What people are told of an alert from its document. */
    public static Notice readNotice(DocumentReader document) {
        String brand = document.text(Fields.BRAND);
        Instant at = document.time(Fields.TIMESTAMP);
        return Notice.overdue(
                ResponseAlert.idOf(brand, at),
                brand,
                document.text(Fields.INCIDENT),
                at,
                document.tree(Fields.MESSAGES, MESSAGES));
    }

    private static Map<String, Object> listed(Question question, Instant at) {
        return Map.of(
                "post", question.post(),
                "dueAt", question.limit().dueAt().toString(),
                "urgency", Urgency.of(question, at));
    }

    /** The figures from a document of the metrics; {@code null} if it has none. */
    public static ResponseFigures readFigures(String json) {
        return DocumentReader.parse(json).object(Fields.RESPONSE, FIGURES);
    }

    /** A question from the JSON that {@link #of(Question)} wrote. */
    public static Question readQuestion(String json) {
        return readQuestion(DocumentReader.parse(json));
    }

    /** A question from a document; who asked and wrote again is not stored. */
    public static Question readQuestion(DocumentReader document) {
        return new Question(
                document.text(Fields.BRAND),
                document.text(Fields.CONVERSATION),
                post(document),
                null,
                SentimentLabel.ofCode(document.text(Fields.SENTIMENT_LABEL)),
                List.of(),
                QuestionStatus.ofCode(document.text(Fields.STATUS)),
                new ResponseLimit(document.time(Fields.WARN_AT), document.time(Fields.DUE_AT)),
                document.text(Fields.INCIDENT),
                document.time(Fields.OVERDUE_AT),
                answer(document),
                document.time(Fields.UPDATED_AT));
    }

    private static EvidencePost post(DocumentReader document) {
        return new EvidencePost(
                document.text(Fields.POST_ID),
                document.text(Fields.CHANNEL),
                document.time(Fields.TIMESTAMP),
                document.text(Fields.AUTHOR_NAME),
                document.text(Fields.POST_TEXT),
                document.text(Fields.URL),
                document.whole(Fields.REACH),
                AuthorKind.valueOf(constant(document.text(Fields.AUTHOR_KIND))),
                Cause.ofCode(document.text(Fields.CAUSE)),
                List.of(),
                Offence.Kind.valueOf(constant(document.text(Fields.OFFENSIVE_KIND))),
                document.whole(Fields.REPLIES));
    }

    private static Answer answer(DocumentReader document) {
        return document.has(Fields.ANSWERED_BY)
                ? new Answer(
                        document.text(Fields.ANSWERED_BY),
                        document.time(Fields.ANSWERED_AT),
                        document.flag(Fields.DEFLECTED))
                : null;
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private ResponseDocuments() {}
}
