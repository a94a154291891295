package io.sturmwarnung.core.detection.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;

/**
 * Notices unusually high counts (mentions an interval) in a stream, at any regular interval from
 * seconds to a day and any magnitude. It is strictly causal: a judgement rests on this row and
 * earlier ones. Rows may be missing.
 *
 * <p>The counts of the last 5, 15 and 60 minutes (at least one row) are compared, on Anscombe's
 * scale, with what the last day and the time of day let expect, in units of their own robust
 * deviation, never below that of a Poisson count. The largest of the three deviations alerts above
 * the level which the series' own past peaks would pass as often as the alert budget allows.
 *
 * <p>State is bounded: 338 hours of three numbers, 504 residuals, 241 peaks and the rows of one
 * hour twice and a half; at 5 minutes an interval at most 15 KB, at 10 seconds 22 KB. Not safe for
 * use by several threads.
 */
public final class CountDetector {
    /** The largest count that is taken: far above anything real, and still summed exactly. */
    public static final double MAX_COUNT = 1e12;

    private static final long[] SCALES_SECONDS = {300, 900, 3600};
    private static final long HOUR = 3600;
    private static final double DAY = 86_400;

    /** Deviations of the first day show how little is known, and are no peaks of the series. */
    private static final double PEAKS_AFTER_DAYS = 1;

    private static final long NEVER = Long.MIN_VALUE;

    private final DetectorSettings settings;
    private final SlidingSum[] windows = new SlidingSum[SCALES_SECONDS.length];
    private final HourlyHistory history;
    private final PeakTail tail;
    private final IncidentGate gate;

    private long start;
    private long last = NEVER;
    private long hour = NEVER;
    private double hourTotal;
    private int hourRows;
    private double expected = Double.NaN;
    private double threshold;

    /** A detector with {@link DetectorSettings#DEFAULT}. */
    public CountDetector() {
        this(DetectorSettings.DEFAULT);
    }

    public CountDetector(DetectorSettings settings) {
        this.settings = settings;
        for (int i = 0; i < windows.length; i++) {
            windows[i] = new SlidingSum(SCALES_SECONDS[i]);
        }
        history = new HourlyHistory(settings.recentShare());
        tail = new PeakTail(settings);
        gate = new IncidentGate(settings);
    }

    /**
     * Judges the next count. {@link IllegalArgumentException} if time or count are out of range;
     * then nothing has changed.
     *
     * @param time at least a second later than all times before; fractions of seconds are ignored
     * @param count from 0 to {@link #MAX_COUNT}
     */
    public Judgement next(Instant time, double count) {
        long now = time.getEpochSecond();
        if (now <= last) {
            throw new IllegalArgumentException(time + " is not later than the row before");
        }
        if (!(count >= 0 && count <= MAX_COUNT)) {
            throw new IllegalArgumentException("count " + count + " is not from 0 to " + MAX_COUNT);
        }
        if (last == NEVER) {
            start = now;
        }
        last = now;
        if (Math.floorDiv(now, HOUR) != hour) {
            closeHour(now);
        }
        hourTotal += count;
        hourRows++;
        for (SlidingSum window : windows) {
            window.add(now, count);
        }
        return Double.isNaN(expected) ? new Judgement(count, count, 0, false) : judge(now);
    }

    private Judgement judge(long now) {
        double deviations = 0;
        for (SlidingSum window : windows) {
            deviations = Math.max(deviations, window.deviations(expected));
        }
        double days = (now - start) / DAY;
        if (days >= PEAKS_AFTER_DAYS && tail.add(now, Math.log(Math.max(1, deviations)))) {
            renewThreshold(now);
        }
        boolean above = days >= settings.learningDays() && deviations > threshold;
        boolean alert = gate.alert(now, deviations, above);
        double score = deviations / (deviations + threshold);
        return new Judgement(expected, upper(), score, alert);
    }

    private double upper() {
        double upper = Double.POSITIVE_INFINITY;
        for (SlidingSum window : windows) {
            upper = Math.min(upper, window.upper(expected, threshold));
        }
        return upper;
    }

    private void closeHour(long now) {
        if (hourRows > 0) {
            history.add(hour, hourTotal, hourRows);
            if (!Double.isNaN(expected)) {
                for (SlidingSum window : windows) {
                    window.learn(expected);
                }
            }
        }
        hour = Math.floorDiv(now, HOUR);
        hourTotal = 0;
        hourRows = 0;
        expected = history.expectedPerRow(hour);
        renewThreshold(now);
    }

    private void renewThreshold(long now) {
        double days = Math.max(0, (now - start) / DAY - PEAKS_AFTER_DAYS);
        double level = Math.exp(tail.threshold(now, days));
        threshold = Math.max(settings.minimumDeviations(), level);
    }

    /** Writes the whole state, without the settings; {@link #readFrom} restores it. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeLong(start);
        out.writeLong(last);
        out.writeLong(hour);
        out.writeDouble(hourTotal);
        out.writeInt(hourRows);
        out.writeDouble(expected);
        out.writeDouble(threshold);
        for (SlidingSum window : windows) {
            window.writeTo(out);
        }
        history.writeTo(out);
        tail.writeTo(out);
        gate.writeTo(out);
    }

    /**
     * Reads what {@link #writeTo} wrote; with the same settings it goes on as if nothing had been.
     *
     * @param settings may differ from those of the writer: a changed budget holds from the next
     *     hour on
     */
    public static CountDetector readFrom(DataInput in, DetectorSettings settings)
            throws IOException {
        CountDetector read = new CountDetector(settings);
        read.start = in.readLong();
        read.last = in.readLong();
        read.hour = in.readLong();
        read.hourTotal = in.readDouble();
        read.hourRows = in.readInt();
        read.expected = in.readDouble();
        read.threshold = in.readDouble();
        for (SlidingSum window : read.windows) {
            window.read(in);
        }
        read.history.read(in);
        read.tail.read(in);
        read.gate.read(in);
        return read;
    }
}
