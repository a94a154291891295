package io.sturmwarnung.core.source;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.Arrays;

/**
 * How many posts an hour a channel usually brings, by hour of the day (UTC) and apart for workdays
 * and weekends: a press channel that rests on Saturdays is not broken. Older days count for less.
 *
 * <p>Size: 48 numbers.
 */
final class ChannelRhythm {
    static final int HOURS = 24;

    /** Workdays and weekends. */
    private static final int KINDS = 2;

    private static final int WEEKEND = 1;

    /** Observed hours after which a kind of day is known: three workdays, one weekend. */
    private static final int[] LEARNING = {3 * HOURS, 2 * HOURS};

    /** A day's hour moves the rhythm by one seventh. */
    private static final double WEIGHT_DAYS = 7;

    private static final long HOUR = 3_600_000;
    private static final long DAY = HOURS * HOUR;

    /** By kind of day and hour; NaN while that hour has never been observed. */
    private final double[] perHour = new double[KINDS * HOURS];

    /** Hours observed of each kind, counted up to what makes it known. */
    private final int[] observed = new int[KINDS];

    ChannelRhythm() {
        Arrays.fill(perHour, Double.NaN);
    }

    /** Takes in an hour that was observed from its beginning to its end. */
    void learn(long endOfHour, long posts) {
        int slot = slot(endOfHour - 1);
        double known = perHour[slot];
        perHour[slot] = Double.isNaN(known) ? posts : known + (posts - known) / WEIGHT_DAYS;
        int kind = slot / HOURS;
        observed[kind] = Math.min(observed[kind] + 1, LEARNING[kind]);
    }

    /**
     * Posts that usually come between two times of the same hour; none where that is unknown, and
     * none at weekends before a whole one has been observed.
     */
    double expected(long from, long to) {
        int slot = slot(from);
        boolean unknown = Double.isNaN(perHour[slot]) || (slot >= HOURS && !known(WEEKEND));
        return unknown ? 0 : perHour[slot] * (to - from) / HOUR;
    }

    /** Whether days of that time's kind are known well enough to call a silence unusual. */
    boolean knows(long time) {
        return known(slot(time) / HOURS);
    }

    private boolean known(int kind) {
        return observed[kind] >= LEARNING[kind];
    }

    private static int slot(long millis) {
        // The first of January 1970 was a Thursday.
        DayOfWeek day = DayOfWeek.THURSDAY.plus(Math.floorDiv(millis, DAY));
        boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        int hour = (int) (Math.floorMod(millis, DAY) / HOUR);
        return weekend ? HOURS + hour : hour;
    }

    void writeTo(DataOutput out) throws IOException {
        for (double value : perHour) {
            out.writeDouble(value);
        }
        for (int hours : observed) {
            out.writeInt(hours);
        }
    }

    static ChannelRhythm readFrom(DataInput in) throws IOException {
        ChannelRhythm read = new ChannelRhythm();
        for (int i = 0; i < read.perHour.length; i++) {
            read.perHour[i] = in.readDouble();
        }
        for (int i = 0; i < KINDS; i++) {
            read.observed[i] = in.readInt();
        }
        return read;
    }
}
