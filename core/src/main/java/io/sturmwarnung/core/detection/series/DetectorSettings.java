package io.sturmwarnung.core.detection.series;

import java.time.Duration;

/**
 * Settings of a {@link CountDetector}. Only the budget is meant for users; the others are the same
 * for every series. How much each of them matters is in {@code docs/benchmarks.md}.
 *
 * @param alertBudgetPerMonth how many alerts somebody accepts in 30 days, more than 0. A long-run
 *     average and no cap: a single month may bring more
 * @param minimumDeviations robust standard deviations, 1 or more, by which a count must exceed its
 *     expectation to be worth an alert, however calm the series was
 * @param recentShare share, from 0 to 1, of the last day's level (against that of the time of day)
 *     in the expectation
 * @param tailHalfLifeDays days, more than 0, after which a past peak counts half
 * @param peakSpacing peaks closer than this belong to the same burst
 * @param quietTime how long after an alert only an escalation brings another one
 * @param calm how long counts must have been ordinary before an incident ends. As long as in {@link
 *     io.sturmwarnung.core.detection.DetectionOptions}: longer than a night
 * @param escalation factor, more than 1, on the largest deviation of an incident that alerts again;
 *     2 means about four times the count
 * @param learningDays days, 0 or more, at the beginning without alerts
 */
public record DetectorSettings(
        double alertBudgetPerMonth,
        double minimumDeviations,
        double recentShare,
        double tailHalfLifeDays,
        Duration peakSpacing,
        Duration quietTime,
        Duration calm,
        double escalation,
        double learningDays) {

    /** The values everything is measured with. */
    public static final DetectorSettings DEFAULT =
            new DetectorSettings(
                    4,
                    4,
                    0.5,
                    14,
                    Duration.ofHours(12),
                    Duration.ofHours(24),
                    Duration.ofHours(12),
                    2,
                    2);

    /** {@link IllegalArgumentException} names the value that is out of its range. */
    public DetectorSettings {
        require(positive(alertBudgetPerMonth), "alertBudgetPerMonth must be more than 0");
        require(minimumDeviations >= 1, "minimumDeviations must be 1 or more");
        require(recentShare >= 0 && recentShare <= 1, "recentShare must be from 0 to 1");
        require(positive(tailHalfLifeDays), "tailHalfLifeDays must be more than 0");
        require(!peakSpacing.isNegative(), "peakSpacing must not be negative");
        require(!quietTime.isNegative(), "quietTime must not be negative");
        require(!calm.isNegative(), "calm must not be negative");
        require(escalation > 1, "escalation must be more than 1");
        require(learningDays >= 0, "learningDays must be 0 or more");
    }

    /** The same settings with another budget, in alerts per 30 days. */
    public DetectorSettings withBudget(double alertsPerMonth) {
        return new DetectorSettings(
                alertsPerMonth,
                minimumDeviations,
                recentShare,
                tailHalfLifeDays,
                peakSpacing,
                quietTime,
                calm,
                escalation,
                learningDays);
    }

    private static boolean positive(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    private static void require(boolean held, String words) {
        if (!held) {
            throw new IllegalArgumentException(words);
        }
    }
}
