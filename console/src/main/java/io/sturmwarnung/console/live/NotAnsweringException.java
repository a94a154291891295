package io.sturmwarnung.console.live;

/** The index did not answer a question somebody is waiting for; asking again later may help. */
public final class NotAnsweringException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotAnsweringException(RuntimeException cause) {
        super("Elasticsearch does not answer: " + cause.getMessage(), cause);
    }
}
