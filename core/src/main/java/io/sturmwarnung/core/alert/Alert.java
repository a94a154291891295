package io.sturmwarnung.core.alert;

import io.sturmwarnung.core.triage.Cause;

import java.time.Instant;
import java.util.List;

/**
 * Somebody is told: one alert for each incident and level.
 *
 * @param incident id of the incident
 * @param brand id of the brand
 * @param createdAt event time at which it was raised
 * @param level 0–6 on the Shitstorm-Skala
 * @param cause what people hold against the brand
 * @param playbook id of the playbook that applies
 * @param evidence what it rests on
 * @param messages the alert in words, German first, then English
 * @param watchlistVersion version of the watchlist it was raised with
 * @param drill whether it is a drill
 */
public record Alert(
        String incident,
        String brand,
        Instant createdAt,
        int level,
        Cause cause,
        String playbook,
        Evidence evidence,
        List<Message> messages,
        String watchlistVersion,
        boolean drill) {

    /** Unique over all alerts and the same at each reading: incident and level. */
    public String id() {
        return incident + ":" + level;
    }
}
