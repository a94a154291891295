package io.sturmwarnung.jobs.sink;

/** Documents cannot be written, and trying again would not help. */
public final class DeliveryException extends Exception {
    DeliveryException(String message) {
        super(message);
    }

    DeliveryException(Throwable cause) {
        super("Elasticsearch does not take documents: " + cause.getMessage(), cause);
    }
}
