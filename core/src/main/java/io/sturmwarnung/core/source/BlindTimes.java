package io.sturmwarnung.core.source;

import java.time.Instant;
import java.util.Arrays;

/**
 * When one channel turned blind and was heard again. Whoever works through the past asks for each
 * time what was the case then, though what came after may be known already. Unchangeable.
 */
public final class BlindTimes {
    /** A channel that never was blind. */
    public static final BlindTimes NONE = new BlindTimes(new long[0]);

    /** Milliseconds since 1970, ascending: blind, heard again, blind, … */
    private final long[] changes;

    private BlindTimes(long[] changes) {
        this.changes = changes;
    }

    /** The times that {@link #toArray} gave. */
    public static BlindTimes ofArray(long[] changes) {
        return new BlindTimes(changes.clone());
    }

    /** The changes in milliseconds since 1970, the first one being that it turned blind. */
    public long[] toArray() {
        return changes.clone();
    }

    /**
     * The same with one change more; a change to what is the case already changes nothing. Changes
     * must be given in order of time.
     */
    public BlindTimes with(Instant at, boolean blind) {
        if (blind == odd(changes.length)) {
            return this;
        }
        long[] more = Arrays.copyOf(changes, changes.length + 1);
        more[changes.length] = at.toEpochMilli();
        return new BlindTimes(more);
    }

    /** Whether it was blind at that time, as far as is known by then. */
    public boolean blindAt(Instant time) {
        return odd(changesUntil(time.toEpochMilli()));
    }

    /** The same without what no longer matters to anyone who asks for that time or later. */
    public BlindTimes since(Instant time) {
        int past = changesUntil(time.toEpochMilli());
        int forgotten = past - past % 2;
        return forgotten == 0
                ? this
                : new BlindTimes(Arrays.copyOfRange(changes, forgotten, changes.length));
    }

    private int changesUntil(long millis) {
        int count = 0;
        while (count < changes.length && changes[count] <= millis) {
            count++;
        }
        return count;
    }

    private static boolean odd(int number) {
        return number % 2 == 1;
    }
}
