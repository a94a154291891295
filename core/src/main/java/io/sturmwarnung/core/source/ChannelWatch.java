package io.sturmwarnung.core.source;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;

/**
 * Watches one channel for silence that is not its own: a collector that broke, a login that ran
 * out. Silence is measured in posts that should have come by the channel's usual hours of the
 * workday or weekend, since the night is quieter than the day (time rescaling, Brown et al. 2002).
 * The channel is blind when that is {@value #LEAST_MISSED} posts at least and {@value
 * #LONGEST_TIMES} times more than in any silence of the last {@value #DAYS} days. Workdays are
 * judged once three have been observed, weekends once one has.
 *
 * <p>Size: {@value #DAYS} numbers and 48 for the hours of the two kinds of days.
 */
public final class ChannelWatch {
    static final int DAYS = 14;
    static final int LEAST_MISSED = 20;
    static final int LONGEST_TIMES = 3;

    /** Of the written state; 1 had no number, and one rhythm for all days. */
    private static final int FORMAT = 2;

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long NEVER = Long.MIN_VALUE;

    /** The most posts missed in one silence, by day. */
    private final double[] longest = new double[DAYS];

    private final ChannelRhythm rhythm;

    /** Since when every minute has been heard or missed: hours that began before teach nothing. */
    private long observedSince = NEVER;

    private long now;
    private long inHour;
    private long lastHeard;
    private double missed;
    private boolean blind;

    /** What a minute changed. */
    public enum Change {
        NONE,
        /** The channel is blind from now on. */
        BLIND,
        /** Posts come again. */
        HEARD_AGAIN
    }

    public ChannelWatch() {
        this(new ChannelRhythm());
    }

    private ChannelWatch(ChannelRhythm rhythm) {
        this.rhythm = rhythm;
    }

    /**
     * Takes in the posts of the minute that ends then. Minutes must be given in order of time;
     * those without posts may be left out.
     */
    public Change endOfMinute(Instant end, long posts) {
        long millis = end.toEpochMilli();
        if (observedSince == NEVER) {
            observedSince = millis - MINUTE;
            now = observedSince;
        }
        while (now < millis) {
            long next = Math.min(millis, endOfHour(now));
            missed += rhythm.expected(now, next);
            if (next == millis) {
                inHour += posts;
            }
            if (next % HOUR == 0) {
                closeHour(next);
            }
            now = next;
        }
        return posts > 0 ? hear(millis) : listen();
    }

    /**
     * Lets time pass in which nobody listened, so that nothing can have been missed and nothing is
     * learnt.
     */
    public void notListeningUntil(Instant end) {
        long millis = end.toEpochMilli();
        while (observedSince != NEVER && now < millis) {
            now = Math.min(millis, endOfHour(now));
            observedSince = now;
            inHour = 0;
            closeDay(now);
        }
    }

    private Change hear(long millis) {
        boolean was = blind;
        if (blind) {
            observedSince = millis - MINUTE;
        } else {
            // A broken collector is no measure of how quiet the channel can be.
            int day = day(millis);
            longest[day] = Math.max(longest[day], missed);
        }
        blind = false;
        missed = 0;
        lastHeard = millis;
        return was ? Change.HEARD_AGAIN : Change.NONE;
    }

    private Change listen() {
        double usual = Arrays.stream(longest).max().orElse(0);
        boolean enough = missed >= Math.max(LEAST_MISSED, LONGEST_TIMES * usual);
        if (blind || !enough || !rhythm.knows(now - 1)) {
            return Change.NONE;
        }
        blind = true;
        return Change.BLIND;
    }

    private void closeHour(long end) {
        if (!blind && observedSince <= end - HOUR) {
            rhythm.learn(end, inHour);
        }
        inHour = 0;
        closeDay(end);
    }

    private void closeDay(long end) {
        if (end % DAY == 0) {
            longest[day(end)] = 0;
        }
    }

    private static long endOfHour(long millis) {
        return (Math.floorDiv(millis, HOUR) + 1) * HOUR;
    }

    private static int day(long millis) {
        return (int) Math.floorMod(Math.floorDiv(millis, DAY), (long) DAYS);
    }

    /** The end of the last minute in which anything was heard. */
    public Instant lastHeard() {
        return Instant.ofEpochMilli(lastHeard);
    }

    /** How many posts should have come since. */
    public double missed() {
        return missed;
    }

    /** Whether the channel is blind. */
    public boolean blind() {
        return blind;
    }

    /** Writes the state; {@link #readFrom} restores it. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeInt(FORMAT);
        rhythm.writeTo(out);
        for (double value : longest) {
            out.writeDouble(value);
        }
        for (long value : new long[] {observedSince, now, inHour, lastHeard}) {
            out.writeLong(value);
        }
        out.writeDouble(missed);
        out.writeBoolean(blind);
    }

    /** Reads what {@link #writeTo} wrote. */
    public static ChannelWatch readFrom(DataInput in) throws IOException {
        int format = in.readInt();
        if (format != FORMAT) {
            throw new IOException("channel state has format " + format + ", expected " + FORMAT);
        }
        ChannelWatch read = new ChannelWatch(ChannelRhythm.readFrom(in));
        for (int i = 0; i < DAYS; i++) {
            read.longest[i] = in.readDouble();
        }
        read.observedSince = in.readLong();
        read.now = in.readLong();
        read.inHour = in.readLong();
        read.lastHeard = in.readLong();
        read.missed = in.readDouble();
        read.blind = in.readBoolean();
        return read;
    }
}
