package io.sturmwarnung.console.page;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.watchlist.Watchlist;

import java.time.Instant;
import java.util.List;

/**
 * All about one incident.
 *
 * @param firstAlert when on-call was first told, or {@code null}
 * @param inputs what its highest level was worked out from
 * @param alerts newest first
 * @param playbook what to do, or {@code null} if the catalogue does not know it
 */
record IncidentView(
        IncidentRow row,
        Gauge gauge,
        Instant firstAlert,
        List<Fact> inputs,
        List<AlertView> alerts,
        PlaybookView playbook) {

    static IncidentView of(
            Incident incident,
            List<Alert> alerts,
            Watchlist watchlist,
            PlaybookCatalog playbooks,
            Words words) {
        return new IncidentView(
                IncidentRow.of(incident, watchlist, playbooks, words),
                Gauge.of(incident.level()),
                incident.firstAlert(),
                inputs(incident.inputs(), words),
                alerts.reversed().stream().map(alert -> AlertView.of(alert, words)).toList(),
                playbooks
                        .byId(incident.playbook())
                        .map(
                                each ->
                                        PlaybookView.of(
                                                each,
                                                alerts.isEmpty() ? null : alerts.getLast(),
                                                lastAlert(incident, alerts),
                                                words))
                        .orElse(null));
    }

    /** Deadlines count from the newest alert, as they do in its text. */
    private static Instant lastAlert(Incident incident, List<Alert> alerts) {
        return alerts.isEmpty() ? incident.firstAlert() : alerts.getLast().createdAt();
    }

    private static List<Fact> inputs(StormInputs inputs, Words words) {
        return List.of(
                fact("criticalAuthors", words.number(inputs.criticalAuthors()), words),
                fact("surge", "× " + words.number(inputs.surge()), words),
                fact("channels", words.number(inputs.channels()), words),
                fact("negativeShare", words.percent(inputs.negativeShare()), words),
                fact("offensiveShare", words.percent(inputs.offensiveShare()), words),
                fact("outlets", words.number(inputs.outlets()), words),
                fact("reach", words.number(inputs.reach()), words));
    }

    private static Fact fact(String key, String value, Words words) {
        return new Fact(words.text("inputs." + key), value);
    }
}
