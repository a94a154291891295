package io.sturmwarnung.elastic.document;

import io.sturmwarnung.core.mention.Correction;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;
import io.sturmwarnung.elastic.index.Indices;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * Writes what people did as documents and reads it back. Ids are in the order of time, and follow
 * from the content.
 */
public final class ActionDocuments {
    /** The {@code kind} of corrections. */
    public static final String CORRECTION = "correction";

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
        String json = document.json();
        UUID content = UUID.nameUUIDFromBytes(json.getBytes(StandardCharsets.UTF_8));
        String id = ID_TIME.format(correction.at()) + "-" + content;
        return new IndexedDocument(Indices.ACTIONS, id, json, 0);
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
