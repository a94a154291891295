package io.sturmwarnung.elastic.bulk;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;

import io.sturmwarnung.elastic.document.IndexedDocument;

import jakarta.json.JsonException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Writes many documents in one request and says of each what became of it. Requests that are too
 * large are split; a document that spoils its request is found by splitting, too. It never waits
 * and never tries again by itself: whoever asked knows how long to wait.
 */
public final class BulkWriter {
    /** A request's size in characters above which it is split before it is sent. */
    private static final long MAX_REQUEST = 16_000_000;

    private final ElasticsearchAsyncClient client;

    public BulkWriter(ElasticsearchAsyncClient client) {
        this.client = client;
    }

    /**
     * Writes the documents. The result holds one outcome for each, in the same order; it completes
     * with {@link BulkRefusedException} if the server lets nothing be written, because the login is
     * refused or an index is missing.
     */
    public CompletableFuture<List<BulkOutcome>> write(List<IndexedDocument> documents) {
        if (documents.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        if (documents.size() > 1 && size(documents) > MAX_REQUEST) {
            return writeHalves(documents);
        }
        return client.bulk(request(documents))
                .handle(Answer::new)
                .thenCompose(
                        answer ->
                                answer.failure() == null
                                        ? outcomes(answer.response(), documents)
                                        : afterFailure(answer.failure(), documents));
    }

    /** What came back: one of the two is {@code null}. */
    private record Answer(BulkResponse response, Throwable failure) {}

    private CompletableFuture<List<BulkOutcome>> writeHalves(List<IndexedDocument> documents) {
        int middle = documents.size() / 2;
        return write(documents.subList(0, middle))
                .thenCompose(
                        first ->
                                write(documents.subList(middle, documents.size()))
                                        .thenApply(second -> concat(first, second)));
    }

    private static CompletableFuture<List<BulkOutcome>> outcomes(
            BulkResponse response, List<IndexedDocument> documents) {
        if (response.items().size() != documents.size()) {
            return all(documents, BulkOutcome.retry("the server did not answer for each document"));
        }
        List<BulkOutcome> outcomes = new ArrayList<>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            boolean versioned = documents.get(i).version() > 0;
            outcomes.add(Classification.of(response.items().get(i), versioned));
        }
        return CompletableFuture.completedFuture(Collections.unmodifiableList(outcomes));
    }

    private CompletableFuture<List<BulkOutcome>> afterFailure(
            Throwable failure, List<IndexedDocument> documents) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        int status = status(cause);
        if (status == 401 || status == 403) {
            String refusal = Classification.refusal(status, "any index", cause.getMessage());
            return CompletableFuture.failedFuture(new BulkRefusedException(refusal, cause));
        }
        if (status == 400 || status == 413) {
            return documents.size() > 1
                    ? writeHalves(documents)
                    : all(documents, BulkOutcome.reject(status + ": " + cause.getMessage()));
        }
        boolean unreadable =
                cause instanceof NoSuchElementException || cause instanceof JsonException;
        if (Classification.passes(status) || cause instanceof IOException || unreadable) {
            return all(documents, BulkOutcome.retry(cause.toString()));
        }
        return CompletableFuture.failedFuture(cause);
    }

    private static int status(Throwable failure) {
        return switch (failure) {
            case ElasticsearchException e -> e.status();
            case TransportException e -> e.statusCode();
            default -> 0;
        };
    }

    private static CompletableFuture<List<BulkOutcome>> all(
            List<IndexedDocument> documents, BulkOutcome outcome) {
        return CompletableFuture.completedFuture(Collections.nCopies(documents.size(), outcome));
    }

    private static List<BulkOutcome> concat(List<BulkOutcome> first, List<BulkOutcome> second) {
        List<BulkOutcome> both = new ArrayList<>(first);
        both.addAll(second);
        return Collections.unmodifiableList(both);
    }

    private static BulkRequest request(List<IndexedDocument> documents) {
        return BulkRequest.of(
                request ->
                        request.operations(documents.stream().map(BulkWriter::operation).toList()));
    }

    private static BulkOperation operation(IndexedDocument document) {
        byte[] json = document.json().getBytes(StandardCharsets.UTF_8);
        return BulkOperation.of(
                operation ->
                        operation.index(
                                index -> {
                                    index.index(document.index())
                                            .id(document.id())
                                            .document(
                                                    BinaryData.of(
                                                            json, ContentType.APPLICATION_JSON));
                                    if (document.version() > 0) {
                                        index.version(document.version())
                                                .versionType(VersionType.ExternalGte);
                                    }
                                    return index;
                                }));
    }

    private static long size(List<IndexedDocument> documents) {
        return documents.stream().mapToLong(document -> document.json().length()).sum();
    }
}
