package io.sturmwarnung.app.backtest;

import io.sturmwarnung.core.detection.series.DetectorSettings;
import io.sturmwarnung.core.detection.series.Judgement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** What came of a backtest: how many rows, when and which alerts. */
public final class BacktestSummary {
    private static final double DAY_SECONDS = 86_400;
    private static final double MONTH_DAYS = 30;

    private final DetectorSettings settings;
    private final List<AlertRow> alerts = new ArrayList<>();
    private long rows;
    private Instant first;
    private Instant last;

    BacktestSummary(DetectorSettings settings) {
        this.settings = settings;
    }

    void add(CountRow row, Judgement judgement) {
        if (first == null) {
            first = row.time();
        }
        last = row.time();
        rows++;
        if (judgement.alert()) {
            alerts.add(
                    new AlertRow(row.time(), row.count(), judgement.expected(), judgement.score()));
        }
    }

    long rows() {
        return rows;
    }

    /** Time of the first row. */
    Instant first() {
        return first;
    }

    /** Time of the last row. */
    Instant last() {
        return last;
    }

    /** All alerts, oldest first. */
    List<AlertRow> alerts() {
        return Collections.unmodifiableList(alerts);
    }

    /** The alerts with the highest scores, the highest first. */
    List<AlertRow> strongest(int limit) {
        return alerts.stream()
                .sorted(Comparator.comparingDouble(AlertRow::score).reversed())
                .limit(limit)
                .toList();
    }

    /** Days from the first row to the last. */
    double days() {
        return Duration.between(first, last).toSeconds() / DAY_SECONDS;
    }

    /** Days at the beginning in which no alert could come. */
    double learningDays() {
        return settings.learningDays();
    }

    double budget() {
        return settings.alertBudgetPerMonth();
    }

    /** Alerts in 30 days, after the days of learning; 0 if the series is no longer than these. */
    double alertsPerMonth() {
        double watched = days() - learningDays();
        return watched <= 0 ? 0 : alerts.size() * MONTH_DAYS / watched;
    }
}
