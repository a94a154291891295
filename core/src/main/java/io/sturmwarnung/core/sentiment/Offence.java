package io.sturmwarnung.core.sentiment;

/**
 * Whether a text insults, threatens or curses.
 *
 * @param offensive the verdict
 * @param score from 0 (harmless) to 1 (certainly offensive)
 */
public record Offence(boolean offensive, double score) {

    /** Nothing offensive was found. */
    public static final Offence NONE = new Offence(false, 0);
}
