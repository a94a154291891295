package io.sturmwarnung.elastic.client;

/** Elasticsearch answers, but does not do what it is asked for. The message is fit for the user. */
public final class ElasticsearchRefusedException extends RuntimeException {
    public ElasticsearchRefusedException(String message) {
        super(message);
    }
}
