package io.sturmwarnung.elastic.client;

/** Elasticsearch does not answer, or does not let us in. The message is fit for the user. */
public final class ElasticsearchUnavailableException extends RuntimeException {
    public ElasticsearchUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
