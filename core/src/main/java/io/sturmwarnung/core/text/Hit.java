package io.sturmwarnung.core.text;

/**
 * An entry of a {@link Phrasebook} found in a text.
 *
 * @param start index of its first word
 * @param end index after its last word
 * @param value what the entry stands for
 */
public record Hit<T>(int start, int end, T value) {

    /** How many words it covers. */
    public int length() {
        return end - start;
    }
}
