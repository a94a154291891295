package io.sturmwarnung.jobs;

import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.watchlist.Brand;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What came of a backtest.
 *
 * @param run what the watchlist as it is comes to
 * @param from when the first post was published, or {@code null} if there is no post
 * @param to when the last post was published, or {@code null}
 * @param trials one for each brand and budget, in the order they were named in
 */
public record BacktestSummary(RunSummary run, Instant from, Instant to, List<BudgetTrial> trials) {

    /** The time the posts cover. */
    public Duration observed() {
        return from == null ? Duration.ZERO : Duration.between(from, to);
    }

    static BacktestSummary of(
            Map<String, Object> results, long millis, List<Brand> brands, List<Double> budgets) {
        List<BudgetTrial> trials = new ArrayList<>();
        for (Brand brand : brands) {
            for (int number = 0; number < budgets.size(); number++) {
                trials.add(trial(results, brand.id(), number, budgets.get(number)));
            }
        }
        return new BacktestSummary(
                RunSummary.of(results, millis),
                time(results, Tally.EVENT_TIME_OLDEST),
                time(results, Tally.EVENT_TIME),
                List.copyOf(trials));
    }

    private static BudgetTrial trial(
            Map<String, Object> results, String brand, int number, double budget) {
        List<Incident> incidents =
                RunSummary.incidents(results.get(BacktestJob.incidents(number))).stream()
                        .filter(incident -> incident.brand().equals(brand))
                        .toList();
        List<RaisedAlert> alerts =
                RunSummary.records(results.get(BacktestJob.alerts(number)), RaisedAlert.class)
                        .stream()
                        .filter(alert -> alert.brand().equals(brand))
                        .toList();
        return new BudgetTrial(
                brand, budget, incidents, RaisedAlert.laterWaves(alerts), alerts.size());
    }

    private static Instant time(Map<String, Object> results, String name) {
        boolean any = (long) results.getOrDefault(Tally.POSTS_READ, 0L) > 0;
        return any ? Instant.ofEpochMilli((long) results.get(name)) : null;
    }
}
