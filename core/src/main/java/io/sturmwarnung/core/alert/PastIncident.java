package io.sturmwarnung.core.alert;

import io.sturmwarnung.core.triage.Cause;

import java.time.Instant;

/**
 * An earlier storm of the same brand, for comparison.
 *
 * @param id id of the incident
 * @param onset when it began
 * @param level the highest level it reached, 0–6
 * @param cause what people held against the brand
 * @param peakNegative critical mentions in its worst hour
 * @param playbook id of the playbook that applied, or {@code null}
 */
public record PastIncident(
        String id, Instant onset, int level, Cause cause, long peakNegative, String playbook) {}
