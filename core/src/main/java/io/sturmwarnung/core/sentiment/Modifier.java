package io.sturmwarnung.core.sentiment;

/**
 * What a word does to the words near it.
 *
 * @param role how it acts
 * @param weight a negator's own mood where it negates nothing, else the factor it applies
 */
record Modifier(Role role, double weight) {

    enum Role {
        NEGATOR,
        INTENSIFIER,
        DIMINISHER,
        CONTRAST,
        SARCASM
    }
}
