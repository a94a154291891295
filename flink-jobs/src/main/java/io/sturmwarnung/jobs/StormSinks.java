package io.sturmwarnung.jobs;

import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.elastic.document.IndexedDocument;

import org.apache.flink.api.connector.sink2.Sink;

/**
 * Where the jobs write.
 *
 * @param documents what is indexed
 * @param rejects what could not be read, which is indexed as well
 */
public record StormSinks(Sink<IndexedDocument> documents, Sink<Rejection> rejects) {}
