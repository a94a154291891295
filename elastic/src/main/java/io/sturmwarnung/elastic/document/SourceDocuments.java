package io.sturmwarnung.elastic.document;

import com.fasterxml.jackson.core.type.TypeReference;

import io.sturmwarnung.core.alert.Heartbeat;
import io.sturmwarnung.core.alert.Message;
import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.core.source.ChannelFigures;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;
import io.sturmwarnung.elastic.index.Indices;

import java.util.List;

/** Writes as documents what is known of the sources, and reads it back. */
public final class SourceDocuments {
    private static final TypeReference<List<Message>> MESSAGES = new TypeReference<>() {};

    /** What came from a channel, in the index of that month. */
    public static IndexedDocument of(ChannelFigures figures) {
        DocumentWriter document =
                new DocumentWriter(Index.SOURCES)
                        .put(Fields.TIMESTAMP, figures.from())
                        .put(Fields.CHANNEL, figures.channel())
                        .put(Fields.POSTS, figures.posts())
                        .put(Fields.LATE_POSTS, figures.latePosts());
        if (figures.lagSeconds() != null) {
            document.put(Fields.LAG_SECONDS, figures.lagSeconds());
        }
        return new IndexedDocument(
                Indices.sourcesAt(figures.from()), DocumentId.of(figures.id()), document.json(), 0);
    }

    /** That a channel is blind, or that posts come again. */
    public static IndexedDocument of(SourceAlert alert) {
        String json =
                new DocumentWriter(Index.ALERTS)
                        .put(Fields.TIMESTAMP, alert.createdAt())
                        .put(Fields.KIND, alert.kind())
                        .put(Fields.CHANNEL, alert.channel())
                        .put(Fields.SINCE, alert.since())
                        .put(Fields.MISSED, alert.missed())
                        .putTree(Fields.MESSAGES, alert.messages())
                        .json();
        return new IndexedDocument(Indices.ALERTS, DocumentId.of(alert.id()), json, 0);
    }

    /** The latest sign of life; an older one never replaces a newer one. */
    public static IndexedDocument of(Heartbeat beat) {
        String json =
                new DocumentWriter(Index.ALERTS)
                        .put(Fields.TIMESTAMP, beat.at())
                        .put(Fields.KIND, Heartbeat.ID)
                        .put(Fields.SEEN_UP_TO, beat.seenUpTo())
                        .json();
        return new IndexedDocument(
                Indices.ALERTS, Heartbeat.ID, json, Math.max(1, beat.at().toEpochMilli()));
    }

    /** The record that could not be used, with all of what came. */
    public static IndexedDocument of(Rejection rejection) {
        String json =
                new DocumentWriter(Index.REJECTS)
                        .put(Fields.TIMESTAMP, rejection.rejectedAt())
                        .put(Fields.SOURCE, rejection.source())
                        .put(Fields.POSITION, rejection.position())
                        .put(Fields.REASON, rejection.reason())
                        .put(Fields.RAW, rejection.raw())
                        .json();
        return new IndexedDocument(Indices.REJECTS, rejection.id(), json, 0);
    }

    /** Whether a document of the alerts is a sign of life. */
    public static boolean isHeartbeat(DocumentReader document) {
        return Heartbeat.ID.equals(document.text(Fields.KIND));
    }

    /** A sign of life from a document. */
    public static Heartbeat readHeartbeat(DocumentReader document) {
        return new Heartbeat(document.time(Fields.TIMESTAMP), document.time(Fields.SEEN_UP_TO));
    }

    /** An alert about a channel from a document. */
    public static SourceAlert readSourceAlert(DocumentReader document) {
        return new SourceAlert(
                document.text(Fields.CHANNEL),
                document.time(Fields.SINCE),
                document.time(Fields.TIMESTAMP),
                document.number(Fields.MISSED),
                SourceAlert.BLIND.equals(document.text(Fields.KIND)),
                document.tree(Fields.MESSAGES, MESSAGES));
    }

    private SourceDocuments() {}
}
