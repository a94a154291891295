package io.sturmwarnung.core.roster;

import java.time.Instant;

/**
 * Somebody agreed to a draft.
 *
 * @param draft id of the draft
 * @param incident id of the incident
 * @param brand id of the brand
 * @param person id of the person on the roster
 * @param level 0–6, the incident's level then
 * @param at when, by the console's clock
 */
public record DraftApproval(
        String draft, String incident, String brand, String person, int level, Instant at) {

    /** Unique over all approvals: everybody agrees to a draft at a level once. */
    public String id() {
        return "approval:" + draft + ":" + person + ":" + level;
    }
}
