package io.sturmwarnung.elastic.document;

import io.sturmwarnung.core.roster.DraftApproval;
import io.sturmwarnung.core.roster.ReplyDraft;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;
import io.sturmwarnung.elastic.index.Indices;

/** Writes drafts of replies, and who agreed to them, as documents and reads them back. */
public final class DraftDocuments {
    /** The {@code kind} of drafts. */
    public static final String DRAFT = "draft";

    /** The {@code kind} of approvals. */
    public static final String APPROVAL = "approval";

    /** The draft; the same id for the same person and text. */
    public static IndexedDocument of(ReplyDraft draft) {
        String json =
                new DocumentWriter(Index.ACTIONS)
                        .put(Fields.TIMESTAMP, draft.at())
                        .put(Fields.BRAND, draft.brand())
                        .put(Fields.INCIDENT, draft.incident())
                        .put(Fields.KIND, DRAFT)
                        .put(Fields.DRAFT, draft.id())
                        .put(Fields.PERSON, draft.person())
                        .put(Fields.POST_TEXT, draft.text())
                        .put(Fields.VERDICT, draft.verdict())
                        .putTree(Fields.FINDINGS, draft.findings())
                        .json();
        return new IndexedDocument(Indices.ACTIONS, "draft:" + draft.id(), json, 0);
    }

    /** The approval. */
    public static IndexedDocument of(DraftApproval approval) {
        String json =
                new DocumentWriter(Index.ACTIONS)
                        .put(Fields.TIMESTAMP, approval.at())
                        .put(Fields.BRAND, approval.brand())
                        .put(Fields.INCIDENT, approval.incident())
                        .put(Fields.KIND, APPROVAL)
                        .put(Fields.DRAFT, approval.draft())
                        .put(Fields.PERSON, approval.person())
                        .put(Fields.LEVEL, approval.level())
                        .json();
        return new IndexedDocument(Indices.ACTIONS, DocumentId.of(approval.id()), json, 0);
    }

    /** A draft from a document of the kind {@link #DRAFT}. */
    public static ReplyDraft readDraft(DocumentReader document) {
        return new ReplyDraft(
                document.text(Fields.DRAFT),
                document.text(Fields.INCIDENT),
                document.text(Fields.BRAND),
                document.text(Fields.PERSON),
                document.text(Fields.POST_TEXT),
                document.text(Fields.VERDICT),
                document.texts(Fields.FINDINGS),
                document.time(Fields.TIMESTAMP));
    }

    /** An approval from a document of the kind {@link #APPROVAL}. */
    public static DraftApproval readApproval(DocumentReader document) {
        return new DraftApproval(
                document.text(Fields.DRAFT),
                document.text(Fields.INCIDENT),
                document.text(Fields.BRAND),
                document.text(Fields.PERSON),
                document.level(Fields.LEVEL),
                document.time(Fields.TIMESTAMP));
    }

    private DraftDocuments() {}
}
