package io.sturmwarnung.dashboards.page;

import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.dashboards.panel.Control;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;

/** Words and lists that several dashboards share. */
final class Words {
    static final Translated MENTIONS = words("Erwähnungen", "Mentions");
    static final Translated CRITICAL = words("kritisch", "critical");
    static final Translated OTHER = words("nicht kritisch", "not critical");
    static final Translated BRAND = words("Marke", "Brand");
    static final Translated CHANNEL = words("Kanal", "Channel");
    static final Translated CAUSE = words("Vorwurf", "Cause");
    static final Translated TOPIC = words("Thema", "Topic");

    static Translated words(String de, String en) {
        return new Translated(de, en);
    }

    static Control brand(Index index) {
        return new Control(index, Fields.BRAND, BRAND);
    }

    static Control channel(Index index) {
        return new Control(index, Fields.CHANNEL, CHANNEL);
    }

    static Control language() {
        Field field = Fields.LANGUAGE;
        return new Control(Index.MENTIONS, field, words("Sprache", "Language"));
    }

    private Words() {}
}
