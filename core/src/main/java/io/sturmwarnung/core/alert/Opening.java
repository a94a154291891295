package io.sturmwarnung.core.alert;

/** What made a storm one. */
public enum Opening {
    /** More criticism within an hour than chance explains. */
    SPIKE,
    /** Criticism that grew over days. */
    SLOW_BURN,
    /** An own post that offends. */
    OWN_POST
}
