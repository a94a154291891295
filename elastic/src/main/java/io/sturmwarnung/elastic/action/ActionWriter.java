package io.sturmwarnung.elastic.action;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.sturmwarnung.core.digest.SentDigest;
import io.sturmwarnung.core.mention.Correction;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.roster.DraftApproval;
import io.sturmwarnung.core.roster.ReplyDraft;
import io.sturmwarnung.elastic.document.ActionDocuments;
import io.sturmwarnung.elastic.document.DraftDocuments;
import io.sturmwarnung.elastic.document.IndexedDocument;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Indices;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes what people did to Elasticsearch; a mention is known as soon as it can be searched. */
public final class ActionWriter implements ActionLog {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONFLICT = 409;

    private final ElasticsearchClient client;

    public ActionWriter(ElasticsearchClient client) {
        this.client = client;
    }

    @Override
    public boolean record(Correction correction) {
        try {
            if (!stored(correction)) {
                return false;
            }
            create(ActionDocuments.of(correction), Refresh.False);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("writing an action", e);
        }
    }

    @Override
    public void record(IncidentAction action) {
        write(ActionDocuments.of(action), Refresh.WaitFor);
    }

    @Override
    public void record(ReplyDraft draft) {
        write(DraftDocuments.of(draft), Refresh.WaitFor);
    }

    @Override
    public void record(DraftApproval approval) {
        write(DraftDocuments.of(approval), Refresh.WaitFor);
    }

    @Override
    public void record(Delivery delivery) {
        write(ActionDocuments.of(delivery), Refresh.False);
    }

    /** Keeps that a digest was sent; it can be read when this returns. */
    public void record(SentDigest digest) {
        write(ActionDocuments.of(digest), Refresh.WaitFor);
    }

    private void write(IndexedDocument document, Refresh refresh) {
        try {
            create(document, refresh);
        } catch (IOException e) {
            throw new UncheckedIOException("writing an action", e);
        }
    }

    private boolean stored(Correction correction) throws IOException {
        Query mention =
                Query.of(
                        any ->
                                any.bool(
                                        all ->
                                                all.filter(
                                                        is(Fields.BRAND, correction.brand()),
                                                        is(Fields.POST_ID, correction.postId()))));
        return client.count(
                                request ->
                                        request.index(Indices.MENTIONS)
                                                .ignoreUnavailable(true)
                                                .allowNoIndices(true)
                                                .query(mention))
                        .count()
                > 0;
    }

    private static Query is(Field field, String value) {
        return Query.of(any -> any.term(term -> term.field(field.name()).value(value)));
    }

    private void create(IndexedDocument document, Refresh refresh) throws IOException {
        JsonNode json = JSON.readTree(document.json());
        try {
            client.create(
                    request ->
                            request.index(document.index())
                                    .id(document.id())
                                    .refresh(refresh)
                                    .document(json));
        } catch (ElasticsearchException e) {
            // The id follows from the content: somebody asked again for what is there already.
            if (e.status() != CONFLICT) {
                throw e;
            }
        }
    }
}
