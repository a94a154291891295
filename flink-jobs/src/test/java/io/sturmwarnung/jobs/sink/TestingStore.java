package io.sturmwarnung.jobs.sink;

import io.sturmwarnung.elastic.bulk.BulkOutcome;
import io.sturmwarnung.elastic.document.IndexedDocument;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Keeps documents in memory and answers each request as it was told, then as if all were well. */
final class TestingStore implements DocumentStore {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Map<Integer, TestingStore> STORES = new ConcurrentHashMap<>();

    private final int number = NEXT.incrementAndGet();
    private final Map<String, IndexedDocument> stored = new ConcurrentHashMap<>();
    private final List<Integer> requests = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Function<IndexedDocument, BulkOutcome>> answers = new ArrayDeque<>();
    private RuntimeException failure;
    private volatile boolean closed;

    TestingStore() {
        STORES.put(number, this);
    }

    /** Survives being sent to a task, which finds this store again. */
    Factory factory() {
        int wanted = number;
        return () -> STORES.get(wanted);
    }

    TestingStore answering(Function<IndexedDocument, BulkOutcome> answer) {
        answers.add(answer);
        return this;
    }

    TestingStore failing(RuntimeException with) {
        failure = with;
        return this;
    }

    @Override
    public CompletableFuture<List<BulkOutcome>> write(List<IndexedDocument> documents) {
        requests.add(documents.size());
        if (failure != null) {
            return CompletableFuture.failedFuture(failure);
        }
        Function<IndexedDocument, BulkOutcome> answer = nextAnswer();
        List<BulkOutcome> outcomes = new ArrayList<>();
        for (IndexedDocument document : documents) {
            BulkOutcome outcome = answer.apply(document);
            if (outcome.reason().isEmpty()) {
                stored.put(document.id(), document);
            }
            outcomes.add(outcome);
        }
        return CompletableFuture.supplyAsync(() -> outcomes);
    }

    private synchronized Function<IndexedDocument, BulkOutcome> nextAnswer() {
        Function<IndexedDocument, BulkOutcome> answer = answers.poll();
        return answer == null ? document -> ElasticsearchSinkTest.DONE : answer;
    }

    Map<String, IndexedDocument> stored() {
        return stored;
    }

    List<Integer> requests() {
        return requests;
    }

    boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
