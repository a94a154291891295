package io.sturmwarnung.elastic.search;

/** The query is not in Lucene's query syntax; the message says what is wrong with it. */
public final class MentionQueryException extends RuntimeException {
    MentionQueryException(String message, Throwable cause) {
        super(message, cause);
    }
}
