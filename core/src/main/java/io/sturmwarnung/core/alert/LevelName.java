package io.sturmwarnung.core.alert;

import io.sturmwarnung.core.playbook.Translated;

import java.util.List;

/**
 * The names of the levels 0–6 of the Shitstorm-Skala (Graf and Schwede 2012), in German as
 * published and in English. Any other level is an {@link IndexOutOfBoundsException}.
 */
public final class LevelName {
    private static final List<Translated> NAMES =
            List.of(
                    new Translated("Windstille", "calm"),
                    new Translated("leiser Zug", "light air"),
                    new Translated("schwache Brise", "light breeze"),
                    new Translated("frische Brise", "fresh breeze"),
                    new Translated("starker Wind", "strong wind"),
                    new Translated("Sturm", "storm"),
                    new Translated("Orkan", "hurricane"));

    private LevelName() {}

    /** The name in German. */
    public static String de(int level) {
        return in("de", level);
    }

    /** The name in English. */
    public static String en(int level) {
        return in("en", level);
    }

    /** The name in that language: {@code de}, or English for anything else. */
    public static String in(String language, int level) {
        return NAMES.get(level).in(language);
    }
}
