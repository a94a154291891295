package io.sturmwarnung.elastic.bulk;

/** Nothing can be written until somebody sets the server right; the message says what. */
public final class BulkRefusedException extends RuntimeException {
    BulkRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
