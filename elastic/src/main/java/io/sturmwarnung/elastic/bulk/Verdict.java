package io.sturmwarnung.elastic.bulk;

/** What became of a document. */
public enum Verdict {
    /** It is stored, or a newer state of it is. */
    DONE,
    /** The server could not take it now; the same document may succeed later. */
    RETRY,
    /** The server will never take it as it is. */
    REJECT
}
