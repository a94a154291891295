package io.sturmwarnung.core.post;

/** A record is not a post. The message says what is wrong, where, and what would be right. */
public final class RejectedPostException extends Exception {
    private static final long serialVersionUID = 1L;

    public RejectedPostException(String reason) {
        super(reason);
    }

    public RejectedPostException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
