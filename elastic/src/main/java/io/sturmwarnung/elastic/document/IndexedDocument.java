package io.sturmwarnung.elastic.document;

import java.io.Serializable;

/**
 * A document on its way to the index.
 *
 * @param index the index it belongs in
 * @param id unique within the index, at most 512 bytes in UTF-8
 * @param json the document as one line of JSON
 * @param version 0: it replaces what is there; more than 0: only if that is not newer
 */
public record IndexedDocument(String index, String id, String json, long version)
        implements Serializable {}
