package io.sturmwarnung.core.source;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Watches one channel for silence that is not its own: a collector that broke, a login that ran
 * out. Silence is measured in posts that should have come by the channel's usual hours of the day,
 * since the night is quieter than the day (time rescaling, Brown et al. 2002). The channel is blind
 * when that is {@value #LEAST_MISSED} posts at least and {@value #LONGEST_TIMES} times more than in
 * any silence of the last {@value #DAYS} days.
 *
 * <p>Size: {@value #DAYS} numbers and 24 for the hours of the day.
 */
public final class ChannelWatch {
    static final int DAYS = 14;
    static final int LEAST_MISSED = 20;
    static final int LONGEST_TIMES = 3;

    /** Before that the rhythm of the day is not known. */
    static final Duration LEARNING = Duration.ofDays(3);

    /** A day's hour moves the rhythm by one seventh. */
    private static final double WEIGHT_DAYS = 7;

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** Posts an hour, by hour of the day; older days count for less. */
    private final double[] perHour = new double[24];

    /** The most posts missed in one silence, by day. */
    private final double[] longest = new double[DAYS];

    private long begin = Long.MIN_VALUE;
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

    /**
     * Takes in the posts of the minute that ends then. Minutes must be given in order of time;
     * those without posts may be left out.
     */
    public Change endOfMinute(Instant end, long posts) {
        long millis = end.toEpochMilli();
        if (begin == Long.MIN_VALUE) {
            begin = millis - MINUTE;
            now = begin;
        }
        while (now < millis) {
            long next = Math.min(millis, (Math.floorDiv(now, HOUR) + 1) * HOUR);
            missed += perHour[hourOfDay(now)] * (next - now) / HOUR;
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

    private Change hear(long millis) {
        boolean was = blind;
        if (!blind) {
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
        boolean learnt = now - begin >= LEARNING.toMillis();
        if (blind || !learnt || missed < Math.max(LEAST_MISSED, LONGEST_TIMES * usual)) {
            return Change.NONE;
        }
        blind = true;
        return Change.BLIND;
    }

    private void closeHour(long end) {
        int hour = hourOfDay(end - 1);
        if (!blind) {
            boolean first = end - begin <= DAY;
            perHour[hour] = first ? inHour : perHour[hour] + (inHour - perHour[hour]) / WEIGHT_DAYS;
        }
        inHour = 0;
        if (end % DAY == 0) {
            longest[day(end)] = 0;
        }
    }

    private static int hourOfDay(long millis) {
        return (int) Math.floorMod(Math.floorDiv(millis, HOUR), 24L);
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
        for (double[] values : Arrays.asList(perHour, longest)) {
            for (double value : values) {
                out.writeDouble(value);
            }
        }
        for (long value : new long[] {begin, now, inHour, lastHeard}) {
            out.writeLong(value);
        }
        out.writeDouble(missed);
        out.writeBoolean(blind);
    }

    /** Reads what {@link #writeTo} wrote. */
    public static ChannelWatch readFrom(DataInput in) throws IOException {
        ChannelWatch read = new ChannelWatch();
        for (double[] values : Arrays.asList(read.perHour, read.longest)) {
            for (int i = 0; i < values.length; i++) {
                values[i] = in.readDouble();
            }
        }
        read.begin = in.readLong();
        read.now = in.readLong();
        read.inHour = in.readLong();
        read.lastHeard = in.readLong();
        read.missed = in.readDouble();
        read.blind = in.readBoolean();
        return read;
    }
}
