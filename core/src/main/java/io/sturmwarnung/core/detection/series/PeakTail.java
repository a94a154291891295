package io.sturmwarnung.core.detection.series;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * The threshold that follows from an alert budget: peaks over a threshold with an exponential tail.
 *
 * <p>The declustered peaks of a series' own past are kept for {@value #MEMORY_DAYS} days, older
 * ones weigh less. Above the lowest of the largest of them, the tail of the log deviation is taken
 * to be exponential (that of the deviation itself: Pareto, I. Weissman, Estimation of parameters
 * and large quantiles based on the k largest observations, JASA 73 (1978) 812–815), its mean drawn
 * to a prior while few peaks were seen. The threshold is the level that is passed as often as the
 * budget allows, as in A. Siffer et al., Anomaly detection in streams with extreme value theory,
 * KDD 2017 (SPOT).
 *
 * <p>State: at most {@value #MAX_PEAKS} peaks of two numbers, and the one that is going on.
 */
final class PeakTail {
    static final int MEMORY_DAYS = 60;
    static final int MAX_PEAKS = 240;
    private static final double DAY = 86_400;
    private static final double MONTH_DAYS = 30;

    /** The budget is a ceiling and no target: three quarters of it are planned for. */
    private static final double PLANNED_SHARE = 0.75;

    /** Even the first days are granted one alert, or they would have to be silent. */
    private static final double FIRST_ALERTS = 1;

    /** How many of the largest peaks make up the tail, a day and at least. */
    private static final double TAIL_PEAKS_PER_DAY = 0.4;

    private static final double MIN_TAIL_PEAKS = 4;

    /** Mean log excess before any peak was seen, and the peaks that belief is worth. */
    private static final double PRIOR_MEAN = 0.4;

    private static final double PRIOR_WEIGHT = 2;

    private final double plannedPerDay;
    private final double decay;
    private final long spacing;
    private final Deque<Peak> peaks = new ArrayDeque<>();
    private Peak candidate;

    private record Peak(long time, double value) {}

    PeakTail(DetectorSettings settings) {
        this.plannedPerDay = PLANNED_SHARE * settings.alertBudgetPerMonth() / MONTH_DAYS;
        this.decay = Math.log(2) / settings.tailHalfLifeDays();
        this.spacing = settings.peakSpacing().toSeconds();
    }

    /**
     * Takes a log deviation.
     *
     * @param time seconds, later than before
     * @return whether a peak came to its end, which changes the threshold. That depends on time
     *     alone, so a row does not raise the threshold it is judged by
     */
    boolean add(long time, double value) {
        boolean ended = candidate != null && time - candidate.time > spacing;
        if (ended) {
            peaks.add(candidate);
            candidate = null;
        }
        if (value > 0 && (candidate == null || value > candidate.value)) {
            candidate = new Peak(time, value);
        }
        while (!peaks.isEmpty()
                && (peaks.peek().time < time - MEMORY_DAYS * DAY || peaks.size() > MAX_PEAKS)) {
            peaks.poll();
        }
        return ended;
    }

    /** The log deviation to be passed as often as planned, after so many days of peaks. */
    double threshold(long now, double daysSeen) {
        double kept = Math.clamp(daysSeen, 1, MEMORY_DAYS);
        double days = -Math.expm1(-decay * kept) / decay;
        double rate = Math.max(plannedPerDay, FIRST_ALERTS / Math.max(1, daysSeen));
        double allowed = rate * days;
        double wanted = Math.max(MIN_TAIL_PEAKS, TAIL_PEAKS_PER_DAY * days);
        double weight = 0;
        double weighted = 0;
        double floor = 0;
        for (Peak peak : largestFirst()) {
            double ageing = Math.exp(-decay * (now - peak.time) / DAY);
            if (weight + ageing > wanted) {
                floor = peak.value;
                break;
            }
            weight += ageing;
            weighted += ageing * peak.value;
        }
        double excess = weighted - weight * floor;
        double mean = (excess + PRIOR_WEIGHT * PRIOR_MEAN) / (weight + PRIOR_WEIGHT);
        return floor + mean * Math.log(Math.max(1, weight / allowed));
    }

    private List<Peak> largestFirst() {
        return peaks.stream().sorted(Comparator.comparingDouble(Peak::value).reversed()).toList();
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(peaks.size());
        for (Peak peak : peaks) {
            write(out, peak);
        }
        out.writeBoolean(candidate != null);
        if (candidate != null) {
            write(out, candidate);
        }
    }

    /** Fills a new one. */
    void read(DataInput in) throws IOException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            peaks.add(new Peak(in.readLong(), in.readDouble()));
        }
        candidate = in.readBoolean() ? new Peak(in.readLong(), in.readDouble()) : null;
    }

    private static void write(DataOutput out, Peak peak) throws IOException {
        out.writeLong(peak.time);
        out.writeDouble(peak.value);
    }
}
