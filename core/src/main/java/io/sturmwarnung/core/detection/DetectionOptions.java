package io.sturmwarnung.core.detection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * The numbers of the detection that somebody might question first; those of the parts stand with
 * them.
 *
 * @param minHistoryHours hours of history before a brand is judged at all. A day: with less, the
 *     night looks like the rule and the morning like a storm
 * @param minCriticalAuthors distinct critical accounts within the hour, below which it is one
 *     person's anger (judgement; keeps a single complainer from paging)
 * @param windowsPerMonth tests in a month, by which the alert budget is divided. The hour moves on
 *     every ten seconds, and neighbours share nearly all of their mentions; they are taken for five
 *     tests that know nothing of each other in each of 720 hours. An assumption: what it comes to
 *     is measured on quiet years
 * @param shortWindowTail how unusual the last five minutes must be for the storm to count as still
 *     going on (the long and the short window must agree, as in multiwindow burn-rate alerts)
 * @param floodHistoryHours hours of history before criticism may be a storm though its share is
 *     usual: a week, for a collection that begins late looks the same
 * @param floodSurge how many times the most that is ordinary that takes; sales and news bring more
 *     critics along with everybody else
 * @param shareAlpha chance that the critical share's Wilson interval misses the truth; 0.01 is the
 *     two-sided form of z = 2.58
 * @param calm how long criticism must stay ordinary before an incident ends. Longer than a night,
 *     because storms sleep when people do
 * @param triggerWithin how far back an own post may have set the storm off. Vodafone's storm of
 *     2012 broke out 70 hours after its post
 * @param slowBurnShare how much of the alert budget is for criticism that grows over days; little,
 *     for with more of it a single bad day would do
 * @param minTriggerReplies critical replies that make an own post the suspected trigger
 */
public record DetectionOptions(
        int minHistoryHours,
        int minCriticalAuthors,
        double windowsPerMonth,
        double shortWindowTail,
        int floodHistoryHours,
        double floodSurge,
        double shareAlpha,
        Duration calm,
        Duration triggerWithin,
        double slowBurnShare,
        int minTriggerReplies) {

    /** The values everything is measured with. */
    public static final DetectionOptions DEFAULT =
            new DetectionOptions(
                    24,
                    5,
                    720 * 5,
                    0.05,
                    168,
                    3,
                    0.01,
                    Duration.ofHours(12),
                    Duration.ofHours(72),
                    0.05,
                    3);

    /**
     * Tells versions of the detection apart: the beginning of a hash of all numbers.
     *
     * @param others numbers that are no options, in words
     */
    public String version(String others) {
        String numbers = this + StormScale.describe() + Baseline.describe() + others;
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(numbers.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** The chance of a false alarm that one test may have, so that a month keeps the budget. */
    public double tail(double alertBudgetPerMonth) {
        return Math.min(0.01, Math.max(1e-6, alertBudgetPerMonth / windowsPerMonth));
    }
}
