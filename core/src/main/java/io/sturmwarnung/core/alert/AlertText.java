package io.sturmwarnung.core.alert;

import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.core.watchlist.Brand;

import java.time.ZoneId;
import java.util.List;

/** Writes an alert in words. */
public final class AlertText {
    public static List<Message> write(
            Brand brand, Incident incident, Evidence evidence, Playbook playbook, ZoneId zone) {
        return List.of();
    }

    private AlertText() {}
}
