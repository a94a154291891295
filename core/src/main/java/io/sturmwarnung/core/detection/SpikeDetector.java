package io.sturmwarnung.core.detection;

import io.sturmwarnung.core.window.WindowFigures;

/**
 * Tells a storm from a busy day. A spike needs all of: more critical mentions in the last hour than
 * the negative binomial baseline allows at the brand's alert budget; several people; a critical
 * share whose Wilson interval (Wilson 1927) lies above that of the usual share, or else a flood of
 * critics that is many times the most that is ordinary; and five minutes that confirm the hour.
 */
public final class SpikeDetector {
    /**
     * Complaints answer each other, so critical mentions scatter at least this wildly however
     * steady the whole volume is (judgement).
     */
    private static final double MOST_CRITICAL_SIZE = 2;

    private final DetectionOptions options;

    public SpikeDetector(DetectionOptions options) {
        this.options = options;
    }

    /**
     * What the hour that ends at that time (milliseconds since 1970) should bring.
     *
     * @param campaignFactor how many times the usual volume is expected, 1 without a campaign
     * @param alertBudgetPerMonth how many false alarms a month are acceptable
     */
    public Expectation expect(
            Baseline baseline, long end, double campaignFactor, double alertBudgetPerMonth) {
        double volume = baseline.volumeOfHourBefore(end) * campaignFactor;
        double share = baseline.share();
        double tail = options.tail(alertBudgetPerMonth);
        double ordinary = Math.max(volume, 1);
        return new Expectation(
                volume,
                new NegativeBinomial(volume, baseline.size()).upper(tail),
                volume * share,
                new NegativeBinomial(volume * share, criticalSize(baseline.size())).upper(tail),
                share,
                WilsonInterval.upper(share, ordinary, options.shareAlpha()),
                baseline.shareUpper(options.shareAlpha()),
                baseline.size(),
                baseline.historyHours());
    }

    /** Judges the last five minutes and the last hour against what was expected of the hour. */
    public Verdict judge(WindowFigures fiveMinutes, WindowFigures hour, Expectation expected) {
        if (expected.historyHours() < options.minHistoryHours()) {
            return Verdict.LEARNING;
        }
        if (hour.negative() <= expected.negativeUpper()) {
            return Verdict.ORDINARY;
        }
        if (hour.criticalAuthors() < options.minCriticalAuthors()
                || !(isLargerShare(hour, expected) || isFlood(hour, expected))) {
            return Verdict.BUSY;
        }
        return fiveMinutes.negative() > ordinaryInFiveMinutes(expected)
                ? Verdict.SPIKE
                : Verdict.FADING;
    }

    /**
     * Both shares are only estimates, so their intervals must not overlap. A verdict on a mood
     * counts as much of a mention as it is sure, so that unsure ones widen the interval; and one
     * more critical mention, however unsure, never lowers its bound.
     */
    private boolean isLargerShare(WindowFigures hour, Expectation expected) {
        double mentions = hour.scoredMilli() > 0 ? hour.scoredMilli() / 1000.0 : hour.scored();
        double least = WilsonInterval.lower(share(hour), mentions, options.shareAlpha());
        return least > Math.max(expected.negativeShare(), expected.usualShareUpper());
    }

    /** Everybody speaks, and no smaller share of them criticises than usual. */
    private boolean isFlood(WindowFigures hour, Expectation expected) {
        return expected.historyHours() >= options.floodHistoryHours()
                && surge(hour, expected) >= options.floodSurge()
                && share(hour) >= expected.negativeShare();
    }

    private static double share(WindowFigures hour) {
        return hour.scored() == 0 ? 0 : (double) hour.negative() / hour.scored();
    }

    /** The sum of a {@link SlowBurn} at which to alert. */
    public double slowBurnThreshold(double alertBudgetPerMonth) {
        return SlowBurn.threshold(alertBudgetPerMonth * options.slowBurnShare());
    }

    private static double criticalSize(double size) {
        return Math.min(size, MOST_CRITICAL_SIZE);
    }

    private long ordinaryInFiveMinutes(Expectation expected) {
        return new NegativeBinomial(expected.negative() / 12, criticalSize(expected.dispersion()))
                .upper(options.shortWindowTail());
    }

    /** How many times the most that is ordinary was reached; 0 while nothing is known. */
    public double surge(WindowFigures hour, Expectation expected) {
        if (expected.historyHours() < options.minHistoryHours()) {
            return 0;
        }
        return hour.negative() / Math.max(expected.negativeUpper(), 1);
    }
}
