package io.sturmwarnung.elastic.search;

import io.sturmwarnung.core.alert.Heartbeat;
import io.sturmwarnung.core.alert.SourceAlert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the index knows of the way from the sources to itself.
 *
 * @param blind the last alert of each channel that is blind now, in the order of their names
 * @param heartbeat the last sign of life, or {@code null} if there never was one, as after a replay
 */
public record Liveness(List<SourceAlert> blind, Heartbeat heartbeat) {

    /** Nothing is known. */
    public static final Liveness NONE = new Liveness(List.of(), null);

    /** Four signs of life missed. */
    public static final Duration STALE_AFTER = Duration.ofMinutes(2);

    public Liveness {
        blind = List.copyOf(blind);
    }

    /** How long ago the last sign of life was given, never negative; zero if there is none. */
    public Duration age(Instant now) {
        if (heartbeat == null || now.isBefore(heartbeat.at())) {
            return Duration.ZERO;
        }
        return Duration.between(heartbeat.at(), now);
    }

    /** Whether signs of life have stopped. */
    public boolean stale(Instant now) {
        return age(now).compareTo(STALE_AFTER) > 0;
    }
}
