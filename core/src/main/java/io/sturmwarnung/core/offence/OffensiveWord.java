package io.sturmwarnung.core.offence;

/**
 * An entry of the dictionary of offensive words.
 *
 * @param kind how it offends
 * @param weight from 0 (harmless) to 1
 */
record OffensiveWord(Offence.Kind kind, double weight) {
    OffensiveWord {
        if (weight < 0 || weight > 1) {
            throw new IllegalArgumentException("a weight is a number from 0 to 1: " + weight);
        }
    }
}
