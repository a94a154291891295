package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.triage.Cause;

import java.time.Instant;

/**
 * A storm, as it stands at {@code updatedAt}.
 *
 * @param brand id of the brand
 * @param onset time of the first critical post of the storm, or of the own post that is the storm
 * @param detectedAt when it was recognised
 * @param peak end of the hour with most critical mentions so far
 * @param end when it was found to be over, or {@code null} while it lasts
 * @param updatedAt event time of this state
 * @param level the highest level it has reached, 0–6
 * @param currentLevel the level now, 0–6
 * @param inputs what the highest level was worked out from
 * @param cause what people hold against the brand
 * @param trigger id of the own post that set it off, or {@code null}
 * @param firstPost id of the post it began with
 * @param playbook id of the playbook that applies
 * @param firstAlert when on-call was first told
 * @param mentions critical mentions since onset
 * @param peakNegative critical mentions in the peak hour
 * @param drill whether it is a drill
 * @param waves how often it broke out: 2 once it has come back after it had ended
 */
public record Incident(
        String brand,
        Instant onset,
        Instant detectedAt,
        Instant peak,
        Instant end,
        Instant updatedAt,
        int level,
        int currentLevel,
        StormInputs inputs,
        Cause cause,
        String trigger,
        String firstPost,
        String playbook,
        Instant firstAlert,
        long mentions,
        long peakNegative,
        boolean drill,
        int waves) {

    /**
     * Unique over all incidents and the same at each reading: {@code brand:onset}, of a drill
     * {@code drill:brand:onset}.
     */
    public String id() {
        return id(brand, onset, drill);
    }

    /** The id of the incident of a brand that began then. */
    static String id(String brand, Instant onset, boolean drill) {
        return (drill ? "drill:" : "") + brand + ":" + onset;
    }

    /** The same as a drill that is over: it lasted until its newest state. */
    public Incident drillEnded() {
        return new Incident(
                brand,
                onset,
                detectedAt,
                peak,
                updatedAt,
                updatedAt.plusMillis(1),
                level,
                0,
                inputs,
                cause,
                trigger,
                firstPost,
                playbook,
                firstAlert,
                mentions,
                peakNegative,
                true,
                waves);
    }

    /** The same with another level, such as that of one wave alone. */
    public Incident withLevel(int other) {
        return new Incident(
                brand,
                onset,
                detectedAt,
                peak,
                end,
                updatedAt,
                other,
                currentLevel,
                inputs,
                cause,
                trigger,
                firstPost,
                playbook,
                firstAlert,
                mentions,
                peakNegative,
                drill,
                waves);
    }

    /** Whether it has not ended yet. */
    public boolean open() {
        return end == null;
    }
}
