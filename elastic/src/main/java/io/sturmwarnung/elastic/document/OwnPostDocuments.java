package io.sturmwarnung.elastic.document;

import com.fasterxml.jackson.core.type.TypeReference;

import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.alert.Message;
import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.alert.ReplyEffect;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;
import io.sturmwarnung.elastic.index.Indices;

import java.util.List;
import java.util.Locale;

/** Writes alerts about a brand's own posts as documents, and reads them back. */
public final class OwnPostDocuments {
    private static final TypeReference<EvidencePost> POST = new TypeReference<>() {};
    private static final TypeReference<ReplyEffect> EFFECT = new TypeReference<>() {};
    private static final TypeReference<List<Message>> MESSAGES = new TypeReference<>() {};

    /** The alert. */
    public static IndexedDocument of(OwnPostAlert alert) {
        String json =
                new DocumentWriter(Index.ALERTS)
                        .put(Fields.TIMESTAMP, alert.createdAt())
                        .put(Fields.KIND, OwnPostAlert.OWN_POST)
                        .put(Fields.BRAND, alert.brand())
                        .put(Fields.INCIDENT, alert.incident())
                        .put(Fields.TROUBLE, alert.trouble().code())
                        .putTree(Fields.RULES, alert.rules())
                        .put(Fields.MORE, alert.more())
                        .putTree(Fields.POST, alert.post())
                        .putTree(Fields.EFFECT, alert.effect())
                        .putTree(Fields.MESSAGES, alert.messages())
                        .json();
        return new IndexedDocument(Indices.ALERTS, DocumentId.of(alert.id()), json, 0);
    }

    /** An alert from a document. */
    public static OwnPostAlert read(DocumentReader document) {
        String kind = document.text(Fields.TROUBLE).replace('-', '_').toUpperCase(Locale.ROOT);
        return new OwnPostAlert(
                document.text(Fields.BRAND),
                document.text(Fields.INCIDENT),
                document.time(Fields.TIMESTAMP),
                OwnPostAlert.Kind.valueOf(kind),
                document.tree(Fields.POST, POST),
                document.texts(Fields.RULES),
                document.tree(Fields.EFFECT, EFFECT),
                document.whole(Fields.MORE),
                document.tree(Fields.MESSAGES, MESSAGES));
    }

    private OwnPostDocuments() {}
}
