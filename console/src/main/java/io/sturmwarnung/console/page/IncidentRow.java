package io.sturmwarnung.console.page;

import io.sturmwarnung.core.alert.CauseName;
import io.sturmwarnung.core.alert.LevelName;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.Watchlist;

import java.time.Instant;

/**
 * An incident at a glance.
 *
 * @param level the highest level it has reached, 0–6
 * @param end when it was over, or {@code null} while it lasts
 * @param waves how often it broke out, 1 or more
 */
record IncidentRow(
        String id,
        String link,
        String brand,
        int level,
        String levelName,
        String otherName,
        int currentLevel,
        Instant onset,
        Instant peak,
        Instant end,
        String cause,
        String playbook,
        String mentions,
        String peakNegative,
        boolean drill,
        int waves) {

    static IncidentRow of(
            Incident incident, Watchlist watchlist, PlaybookCatalog playbooks, Words words) {
        return new IncidentRow(
                incident.id(),
                Links.incident(incident.id(), words),
                watchlist.brand(incident.brand()).map(Brand::name).orElse(incident.brand()),
                incident.level(),
                LevelName.in(words.language(), incident.level()),
                LevelName.in(words.otherLanguage(), incident.level()),
                incident.currentLevel(),
                incident.onset(),
                incident.peak(),
                incident.end(),
                CauseName.of(incident.cause()).in(words.language()),
                playbooks
                        .byId(incident.playbook())
                        .map(Playbook::title)
                        .map(title -> title.in(words.language()))
                        .orElse(incident.playbook()),
                words.number(incident.mentions()),
                words.number(incident.peakNegative()),
                incident.drill(),
                incident.waves());
    }

    boolean open() {
        return end == null;
    }
}
