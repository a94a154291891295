package io.sturmwarnung.dashboards.kibana;

/** Kibana does not answer, or does not do what it is asked for. The message is fit for the user. */
public final class KibanaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KibanaException(String message, Throwable cause) {
        super(message, cause);
    }

    KibanaException(String message) {
        this(message, null);
    }
}
