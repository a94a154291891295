package io.sturmwarnung.console.desk;

import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.roster.Reach;
import io.sturmwarnung.core.roster.Roster;

import java.time.Instant;

/**
 * Whom the roster names for an incident at one time.
 *
 * @param answer who may answer about its cause
 * @param approve who may agree to a reply at its level
 */
public record Speakers(Reach answer, Reach approve) {

    static Speakers of(Roster roster, Incident incident, Instant now) {
        return new Speakers(
                roster.whoMayAnswer(incident.brand(), incident.cause().code(), now),
                roster.approvers(incident.brand(), incident.level(), now));
    }
}
