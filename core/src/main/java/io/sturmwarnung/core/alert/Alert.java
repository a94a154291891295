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
 * @param playbookVersion version of that playbook when the alert was written; 0 if not known
 * @param evidence what it rests on
 * @param messages the alert in words, German first, then English
 * @param watchlistVersion version of the watchlist it was raised with
 * @param knowledgeVersion version of the models and words that posts were understood by
 * @param settingsVersion version of the numbers of the detection
 * @param drill whether it is a drill
 * @param wave which outbreak of the incident it belongs to, from 1
 */
public record Alert(
        String incident,
        String brand,
        Instant createdAt,
        int level,
        Cause cause,
        String playbook,
        int playbookVersion,
        Evidence evidence,
        List<Message> messages,
        String watchlistVersion,
        String knowledgeVersion,
        String settingsVersion,
        boolean drill,
        int wave) {

    /** Unique over all alerts and the same at each reading: incident, wave if not 1, and level. */
    public String id() {
        return wave > 1 ? incident + ":wave" + wave + ":" + level : incident + ":" + level;
    }
}
