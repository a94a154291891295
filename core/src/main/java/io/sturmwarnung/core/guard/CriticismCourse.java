package io.sturmwarnung.core.guard;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;

/** Critical mentions minute by minute. Size: the last {@link #MINUTES} minutes, a number each. */
final class CriticismCourse {
    static final int MINUTES = 240;

    private static final long MILLIS = 60_000;

    private final long[] counts = new long[MINUTES];
    private long newest;

    /** Counts one mention observed then; one that is too old is left out. */
    void count(Instant time) {
        long minute = minuteOf(time);
        advanceTo(minute);
        if (minute > newest - MINUTES) {
            counts[slot(minute)]++;
        }
    }

    /** Mentions from the minute of one time to before the minute of another. */
    long between(Instant from, Instant to) {
        long first = Math.max(minuteOf(from), newest - MINUTES + 1);
        long sum = 0;
        for (long minute = first; minute < minuteOf(to) && minute <= newest; minute++) {
            sum += counts[slot(minute)];
        }
        return sum;
    }

    private void advanceTo(long minute) {
        if (minute <= newest) {
            return;
        }
        for (long passed = Math.max(newest + 1, minute - MINUTES + 1); passed <= minute; passed++) {
            counts[slot(passed)] = 0;
        }
        newest = minute;
    }

    private static long minuteOf(Instant time) {
        return Math.floorDiv(time.toEpochMilli(), MILLIS);
    }

    private static int slot(long minute) {
        return Math.floorMod(minute, MINUTES);
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeLong(newest);
        for (long count : counts) {
            out.writeLong(count);
        }
    }

    static CriticismCourse readFrom(DataInput in) throws IOException {
        CriticismCourse read = new CriticismCourse();
        read.newest = in.readLong();
        for (int i = 0; i < MINUTES; i++) {
            read.counts[i] = in.readLong();
        }
        return read;
    }
}
