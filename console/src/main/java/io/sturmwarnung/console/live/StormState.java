package io.sturmwarnung.console.live;

import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.elastic.search.Liveness;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;

/**
 * The last known state.
 *
 * @param version grows with each change of the other components
 * @param snapshot what the index said when it last answered
 * @param silentSince since when the index does not answer, or {@code null} while it does
 * @param liveness which channels are blind, and the last sign of life; the latter comes so often
 *     that it is no change
 * @param stale whether signs of life had stopped when the index last answered
 */
public record StormState(
        long version, Snapshot snapshot, Instant silentSince, Liveness liveness, boolean stale) {

    /** Nothing is known yet. */
    static StormState unknown(long version) {
        return new StormState(version, Snapshot.EMPTY, null, Liveness.NONE, false);
    }

    /** Whether the index answered when it was last asked. */
    public boolean answering() {
        return silentSince == null;
    }

    /**
     * What counts as now: the clock while the jobs give signs of life, else the newest minute that
     * is known, for a replay tells of another time.
     */
    public Instant now(Clock clock) {
        if (liveness.heartbeat() != null && !stale) {
            return clock.instant();
        }
        return snapshot.metrics().stream()
                .map(BrandMetrics::minute)
                .max(Comparator.naturalOrder())
                .orElseGet(clock::instant);
    }

    StormState answered(Snapshot newest, Liveness alive, Instant now) {
        boolean nowStale = alive.stale(now);
        boolean same =
                answering()
                        && snapshot.equals(newest)
                        && liveness.blind().equals(alive.blind())
                        && stale == nowStale;
        return new StormState(same ? version : version + 1, newest, null, alive, nowStale);
    }

    StormState silent(Instant since) {
        return answering() ? new StormState(version + 1, snapshot, since, liveness, stale) : this;
    }
}
