package io.sturmwarnung.dashboards.query;

/** A panel asks for what is not translated; better none than a wrong answer. */
public final class UnsupportedPanelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsupportedPanelException(String message) {
        super(message);
    }
}
