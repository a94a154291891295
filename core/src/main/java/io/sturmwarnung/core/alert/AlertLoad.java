package io.sturmwarnung.core.alert;

import io.sturmwarnung.core.incident.Incident;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How often on-call would have been told of one brand, and how soon. Each outbreak, of an incident
 * and of each later wave of it, is told of once when it begins, by its opening alert, and again
 * each time it reaches a higher level.
 *
 * @param incidents incidents
 * @param laterWaves how often one of them broke out again
 * @param alerts all alerts
 * @param observed the time the posts cover
 * @param medianDelay half of the outbreaks were told of within this time of their onset, or {@code
 *     null} if there was none; between the two in the middle where their number is even
 * @param worstDelay the longest time from the onset of an outbreak to its first alert, or {@code
 *     null}
 */
public record AlertLoad(
        int incidents,
        int laterWaves,
        int alerts,
        Duration observed,
        Duration medianDelay,
        Duration worstDelay) {
    private static final double MONTH_SECONDS = Duration.ofDays(30).toSeconds();

    /**
     * What these incidents of one brand and that number of alerts amount to.
     *
     * @param laterWaves of each wave but the first of an incident, how long after its onset it was
     *     told of
     */
    public static AlertLoad of(
            List<Incident> incidents, List<Duration> laterWaves, int alerts, Duration observed) {
        Stream<Duration> firstWaves =
                incidents.stream()
                        .filter(incident -> incident.firstAlert() != null)
                        .map(incident -> Duration.between(incident.onset(), incident.firstAlert()));
        List<Duration> delays = Stream.concat(firstWaves, laterWaves.stream()).sorted().toList();
        return new AlertLoad(
                incidents.size(),
                laterWaves.size(),
                alerts,
                observed,
                delays.isEmpty() ? null : median(delays),
                delays.isEmpty() ? null : delays.getLast());
    }

    /** Alerts that begin an outbreak, in 30 days; not a number if no time was observed. */
    public double openingPerMonth() {
        return perMonth(incidents + laterWaves);
    }

    /** All alerts in 30 days; not a number if no time was observed. */
    public double alertsPerMonth() {
        return perMonth(alerts);
    }

    private double perMonth(int count) {
        return observed.isZero() ? Double.NaN : count * MONTH_SECONDS / observed.toSeconds();
    }

    private static Duration median(List<Duration> sorted) {
        int middle = sorted.size() / 2;
        Duration upper = sorted.get(middle);
        return sorted.size() % 2 == 1 ? upper : sorted.get(middle - 1).plus(upper).dividedBy(2);
    }
}
