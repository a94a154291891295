package io.sturmwarnung.core.text;

/** A query cannot be understood. The message says what was found and what was expected. */
public final class QuerySyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int offset;

    QuerySyntaxException(int offset, String message) {
        super(message);
        this.offset = offset;
    }

    QuerySyntaxException(int offset, String message, Throwable cause) {
        super(message, cause);
        this.offset = offset;
    }

    /** How many characters of the query come before the mistake. */
    public int offset() {
        return offset;
    }
}
