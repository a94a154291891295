package io.sturmwarnung.jobs.source;

/** Posts cannot be read from where they should come. The message is fit for the user. */
public final class SourceUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SourceUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
