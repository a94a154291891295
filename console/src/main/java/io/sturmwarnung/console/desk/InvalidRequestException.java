package io.sturmwarnung.console.desk;

/** What was sent cannot be used; the message tells the sender why, in English. */
public final class InvalidRequestException extends Exception {
    private static final long serialVersionUID = 1L;

    public InvalidRequestException(String message) {
        super(message);
    }
}
