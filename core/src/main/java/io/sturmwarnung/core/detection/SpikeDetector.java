package io.sturmwarnung.core.detection;

import io.sturmwarnung.core.window.WindowFigures;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * Tells a storm from a busy day. A spike needs all of: more critical mentions in the last hour than
 * the negative binomial baseline allows at the brand's alert budget; a critical share whose Wilson
 * interval (Wilson 1927) lies above the usual share; several people; and five minutes that confirm
 * the hour.
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
                interval(Math.round(ordinary * share), Math.round(ordinary))[1],
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
                || surelyCritical(hour) <= expected.negativeShare()) {
            return Verdict.BUSY;
        }
        return fiveMinutes.negative() > ordinaryInFiveMinutes(expected)
                ? Verdict.SPIKE
                : Verdict.FADING;
    }

    /**
     * The least critical share that the hour lets believe. Verdicts on moods err: each mention's
     * own variance c·(1 − c) at confidence c is added to that of drawing people, so that unsure
     * verdicts count as fewer mentions (Kish's effective sample size).
     */
    private double surelyCritical(WindowFigures hour) {
        if (hour.scored() == 0) {
            return 0;
        }
        double share = (double) hour.negative() / hour.scored();
        double confidence = hour.scoredMilli() / 1000.0 / hour.scored();
        double chance = share * (1 - share) + 1e-3;
        double doubt = hour.scoredMilli() == 0 ? 0 : confidence * (1 - confidence);
        double mentions = hour.scored() * chance / (chance + doubt);
        return interval(Math.round(share * mentions), Math.max(1, Math.round(mentions)))[0];
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

    private double[] interval(long successes, long trials) {
        if (trials == 0) {
            return new double[] {0, 1};
        }
        var interval =
                BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                        Math.toIntExact(trials),
                        Math.toIntExact(Math.min(successes, trials)),
                        options.shareAlpha());
        return new double[] {interval.getLowerBound(), interval.getUpperBound()};
    }
}
