package io.sturmwarnung.console.page;

import io.sturmwarnung.core.playbook.Translated;

import java.util.List;

/** The seven levels of the Shitstorm-Skala (Graf and Schwede 2012), as people call them. */
final class LevelName {
    private static final List<Translated> NAMES =
            List.of(
                    new Translated("Windstille", "calm"),
                    new Translated("leiser Zug", "light air"),
                    new Translated("schwache Brise", "gentle breeze"),
                    new Translated("frische Brise", "fresh breeze"),
                    new Translated("starker Wind", "strong wind"),
                    new Translated("Sturm", "storm"),
                    new Translated("Orkan", "hurricane"));

    private LevelName() {}

    /** The name of a level from 0 to 6. */
    static Translated of(int level) {
        return NAMES.get(level);
    }
}
