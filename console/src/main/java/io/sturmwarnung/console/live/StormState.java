package io.sturmwarnung.console.live;

import java.time.Instant;

/**
 * The last known state.
 *
 * @param version grows with each change of the other components
 * @param snapshot what the index said when it last answered
 * @param silentSince since when the index does not answer, or {@code null} while it does
 */
public record StormState(long version, Snapshot snapshot, Instant silentSince) {

    /** Whether the index answered when it was last asked. */
    public boolean answering() {
        return silentSince == null;
    }

    StormState answered(Snapshot newest) {
        boolean same = answering() && snapshot.equals(newest);
        return same ? this : new StormState(version + 1, newest, null);
    }

    StormState silent(Instant since) {
        return answering() ? new StormState(version + 1, snapshot, since) : this;
    }
}
