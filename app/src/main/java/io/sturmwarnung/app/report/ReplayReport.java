package io.sturmwarnung.app.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.alert.AlertLoad;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.response.ResponseTotals;
import io.sturmwarnung.jobs.BacktestSummary;
import io.sturmwarnung.jobs.BudgetTrial;
import io.sturmwarnung.jobs.RunSummary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** The report of a replay as JSON; its fields are a contract, see docs/architecture.md. */
public final class ReplayReport {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();

    /** Writes the report. */
    public static void write(RunSummary summary, Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(json(summary)) + System.lineSeparator());
    }

    /** Writes the report with what a backtest found under {@code backtest}. */
    public static void write(BacktestSummary summary, Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(json(summary)) + System.lineSeparator());
    }

    static ObjectNode json(BacktestSummary summary) {
        ObjectNode report = json(summary.run());
        Duration observed = summary.observed();
        ObjectNode backtest =
                report.putObject("backtest")
                        .put("from", time(summary.from()))
                        .put("to", time(summary.to()))
                        .put("days", rounded(observed.toSeconds() / DAY_SECONDS));
        var results = backtest.putArray("results");
        summary.trials().forEach(trial -> results.add(json(trial, observed)));
        return report;
    }

    private static ObjectNode json(BudgetTrial trial, Duration observed) {
        AlertLoad load = trial.load(observed);
        return JSON.createObjectNode()
                .put("brand", trial.brand())
                .put("budget", trial.budget())
                .put("incidents", load.incidents())
                .put("alerts", load.alerts())
                .put("openingAlertsPer30Days", rounded(load.openingPerMonth()))
                .put("alertsPer30Days", rounded(load.alertsPerMonth()))
                .put("medianMinutes", minutes(load.medianDelay()))
                .put("worstMinutes", minutes(load.worstDelay()))
                .put("laterWaves", load.laterWaves());
    }

    private static Double minutes(Duration delay) {
        return delay == null ? null : rounded(delay.toSeconds() / 60.0);
    }

    /** Two decimals; {@code null} for what is not a number. */
    private static Double rounded(double value) {
        return Double.isNaN(value) ? null : Math.round(value * 100) / 100.0;
    }

    static ObjectNode json(RunSummary summary) {
        ObjectNode report = JSON.createObjectNode();
        report.putObject("posts")
                .put("read", summary.read())
                .put("rejected", summary.rejected())
                .put("duplicate", summary.duplicate())
                .put("late", summary.late());
        ObjectNode mentions = report.putObject("mentions");
        summary.mentions().forEach(mentions::put);
        var incidents = report.putArray("incidents");
        summary.incidents().forEach(incident -> incidents.add(json(incident)));
        ObjectNode responses = report.putObject("responses");
        summary.responses().forEach((brand, totals) -> responses.set(brand, json(totals)));
        double seconds = summary.took().toMillis() / 1000.0;
        return report.put("alerts", summary.alerts().size())
                .put("seconds", seconds)
                .put("postsPerSecond", seconds == 0 ? 0 : Math.round(summary.read() / seconds));
    }

    private static ObjectNode json(ResponseTotals totals) {
        boolean answers = totals.answered() > 0;
        boolean judged = totals.withinLimit() + totals.overdue() > 0;
        return JSON.createObjectNode()
                .put("asked", totals.asked())
                .put("answered", totals.answered())
                .put("medianMinutes", answers ? totals.medianMinutes() : null)
                .put("withinLimit", totals.withinLimit())
                .put("withinLimitShare", judged ? rounded(totals.withinLimitShare()) : null)
                .put("deflected", totals.deflected())
                .put("hotlineShare", answers ? rounded(totals.hotlineShare()) : null)
                .put("overdue", totals.overdue())
                .put("open", totals.open());
    }

    private static ObjectNode json(Incident incident) {
        return JSON.createObjectNode()
                .put("brand", incident.brand())
                .put("level", incident.level())
                .put("onset", time(incident.onset()))
                .put("peak", time(incident.peak()))
                .put("end", time(incident.end()))
                .put("cause", incident.cause().code())
                .put("playbook", incident.playbook())
                .put("firstAlert", time(incident.firstAlert()));
    }

    private static String time(Instant time) {
        return time == null ? null : time.toString();
    }

    private ReplayReport() {}
}
