package io.sturmwarnung.dashboards.lens;

import java.util.List;

/**
 * The colours of all dashboards; those of the console's pages. {@link #ACT} is red and only for
 * what somebody has to do something about. Blue, orange, grey and purple are told apart by people
 * who see no red or no green, and every colour has a word or a number beside it.
 */
public enum Palette {
    /** What was said. */
    VOLUME("#2b6f94"),
    /** What was said against the brand. */
    CRITICAL("#d96a12"),
    /** What is ordinary, or was before. */
    ORDINARY("#b9c8d1"),
    NEUTRAL("#8fa2ae"),
    POSITIVE("#4f9296"),
    /** What the brand itself said. */
    OWN("#6b4fa0"),
    /** Worth a look. */
    WATCH("#c69200"),
    ACT("#c62f22");

    /** Shades of {@link #VOLUME} for fields of figures, from pale to strong. */
    public static final List<String> SHADES = List.of("#e4edf2", "#a9c6d6", "#6b9db9", "#2b6f94");

    private final String code;

    Palette(String code) {
        this.code = code;
    }

    /** As {@code #RRGGBB}. */
    public String code() {
        return code;
    }
}
