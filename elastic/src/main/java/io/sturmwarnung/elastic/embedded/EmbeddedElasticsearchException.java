package io.sturmwarnung.elastic.embedded;

/** The embedded server could not be started. The message is fit for the user. */
public final class EmbeddedElasticsearchException extends RuntimeException {
    EmbeddedElasticsearchException(String message) {
        super(message);
    }

    EmbeddedElasticsearchException(String message, Throwable cause) {
        super(message, cause);
    }
}
