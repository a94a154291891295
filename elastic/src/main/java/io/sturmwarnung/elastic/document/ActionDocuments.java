package io.sturmwarnung.elastic.document;

import io.sturmwarnung.core.digest.SentDigest;
import io.sturmwarnung.core.mention.Correction;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.notification.Notice;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;
import io.sturmwarnung.elastic.index.Indices;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Writes what people did, and what they were told, as documents and reads it back. Ids follow from
 * the content; those of what people did are in the order of time.
 */
public final class ActionDocuments {
    /** The {@code kind} of corrections. */
    public static final String CORRECTION = "correction";

    /** The {@code kind} of what became of a notice on a channel. */
    public static final String DELIVERY = "delivery";

    /** The {@code kind} of digests that were sent. */
    public static final String DIGEST = "digest";

    private static final String WHOLE_BRAND = "brand";
    private static final String ONE_INCIDENT = "incident";

    /** Always as long, so that the order of letters is that of time. */
    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** The correction. */
    public static IndexedDocument of(Correction correction) {
        DocumentWriter document =
                new DocumentWriter(Index.ACTIONS)
                        .put(Fields.TIMESTAMP, correction.at())
                        .put(Fields.BRAND, correction.brand())
                        .put(Fields.KIND, CORRECTION)
                        .put(Fields.PERSON, correction.person())
                        .put(Fields.POST_ID, correction.postId());
        if (correction.sentiment() != null) {
            document.put(Fields.SENTIMENT_LABEL, correction.sentiment().code());
        }
        if (correction.offensive() != null) {
            document.put(Fields.OFFENSIVE_LABEL, correction.offensive().booleanValue());
        }
        return inTime(document, correction.at());
    }

    private static IndexedDocument inTime(DocumentWriter document, Instant at) {
        String json = document.json();
        UUID content = UUID.nameUUIDFromBytes(json.getBytes(StandardCharsets.UTF_8));
        return new IndexedDocument(Indices.ACTIONS, ID_TIME.format(at) + "-" + content, json, 0);
    }

    /** What somebody did about an incident. */
    public static IndexedDocument of(IncidentAction action) {
        DocumentWriter document =
                new DocumentWriter(Index.ACTIONS)
                        .put(Fields.TIMESTAMP, action.at())
                        .put(Fields.BRAND, action.brand())
                        .put(Fields.INCIDENT, action.incident())
                        .put(Fields.KIND, action.kind().code())
                        .put(Fields.PERSON, action.person())
                        .put(Fields.UNTIL, action.until());
        if (action.kind() == IncidentAction.Kind.SILENCE) {
            document.put(Fields.SCOPE, action.wholeBrand() ? WHOLE_BRAND : ONE_INCIDENT);
        }
        if (action.kind() != IncidentAction.Kind.ACK) {
            document.put(detail(action.kind()), action.detail());
        }
        return inTime(document, action.at());
    }

    /** What became of a notice; the same id for the same notice and channel. */
    public static IndexedDocument of(Delivery delivery) {
        String json =
                new DocumentWriter(Index.ACTIONS)
                        .put(Fields.TIMESTAMP, delivery.at())
                        .put(Fields.BRAND, delivery.brand())
                        .put(Fields.INCIDENT, delivery.thread())
                        .put(Fields.KIND, DELIVERY)
                        .put(Fields.NOTICE, delivery.notice())
                        .put(Fields.NOTICE_KIND, delivery.kind().name().toLowerCase(Locale.ROOT))
                        .put(Fields.LEVEL, delivery.level())
                        .put(Fields.CHANNEL, delivery.channel())
                        .put(Fields.STATUS, delivery.status().code())
                        .put(Fields.ATTEMPTS, delivery.attempts())
                        .put(Fields.REASON, delivery.reason())
                        .put(Fields.DRILL, delivery.drill())
                        .json();
        return new IndexedDocument(Indices.ACTIONS, DocumentId.of(delivery.id()), json, 0);
    }

    /** A digest that was sent; the same id for the same brand and time at which it was due. */
    public static IndexedDocument of(SentDigest digest) {
        String json =
                new DocumentWriter(Index.ACTIONS)
                        .put(Fields.TIMESTAMP, digest.at())
                        .put(Fields.BRAND, digest.brand())
                        .put(Fields.KIND, DIGEST)
                        .put(Fields.SINCE, digest.time().from())
                        .put(Fields.UNTIL, digest.time().to())
                        .put(Fields.CHANNEL, digest.channel())
                        .json();
        return new IndexedDocument(Indices.ACTIONS, DocumentId.of(digest.id()), json, 0);
    }

    /** What somebody did, from a document of one of {@link #incidentKinds()}. */
    public static IncidentAction readIncidentAction(DocumentReader document) {
        IncidentAction.Kind kind =
                IncidentAction.Kind.ofCode(document.text(Fields.KIND)).orElseThrow();
        return new IncidentAction(
                kind,
                document.text(Fields.INCIDENT),
                document.text(Fields.BRAND),
                document.text(Fields.PERSON),
                kind == IncidentAction.Kind.ACK ? null : document.text(detail(kind)),
                document.time(Fields.UNTIL),
                WHOLE_BRAND.equals(document.text(Fields.SCOPE)),
                document.time(Fields.TIMESTAMP));
    }

    /** What became of a notice, from a document of the kind {@link #DELIVERY}. */
    public static Delivery readDelivery(DocumentReader document) {
        return new Delivery(
                document.text(Fields.NOTICE),
                Notice.Kind.valueOf(document.text(Fields.NOTICE_KIND).toUpperCase(Locale.ROOT)),
                document.text(Fields.INCIDENT),
                document.text(Fields.BRAND),
                document.level(Fields.LEVEL),
                document.text(Fields.CHANNEL),
                Delivery.Status.ofCode(document.text(Fields.STATUS)),
                document.level(Fields.ATTEMPTS),
                document.text(Fields.REASON),
                document.flag(Fields.DRILL),
                document.time(Fields.TIMESTAMP));
    }

    /** The {@code kind} of everything that people do about incidents. */
    public static List<String> incidentKinds() {
        return Arrays.stream(IncidentAction.Kind.values()).map(IncidentAction.Kind::code).toList();
    }

    private static Field detail(IncidentAction.Kind kind) {
        return switch (kind) {
            case ACK, NOTE, SILENCE, FACTS, DOUBT -> Fields.NOTE;
            case ASSIGN -> Fields.ASSIGNEE;
            case STEP -> Fields.STEP;
            case VERDICT -> Fields.VERDICT;
        };
    }

    /** A correction from a document. */
    public static Correction readCorrection(DocumentReader document) {
        String mood = document.text(Fields.SENTIMENT_LABEL);
        return new Correction(
                document.text(Fields.BRAND),
                document.text(Fields.POST_ID),
                mood == null ? null : SentimentLabel.ofCode(mood),
                document.has(Fields.OFFENSIVE_LABEL) ? document.flag(Fields.OFFENSIVE_LABEL) : null,
                document.text(Fields.PERSON),
                document.time(Fields.TIMESTAMP));
    }

    private ActionDocuments() {}
}
