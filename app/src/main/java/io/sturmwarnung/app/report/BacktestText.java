package io.sturmwarnung.app.report;

import io.sturmwarnung.core.alert.AlertLoad;
import io.sturmwarnung.core.detection.DetectionOptions;
import io.sturmwarnung.jobs.BacktestSummary;
import io.sturmwarnung.jobs.BudgetTrial;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What alert budgets would have come to, as a table for a person who has to choose one. */
public final class BacktestText {
    private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();
    private static final String ROW = "%-{brand}s  %6s  %9s  %13s  %9s  %12s  %12s  %11s";

    private final PrintWriter out;

    public BacktestText(PrintWriter out) {
        this.out = out;
    }

    /** Prints the table and what its columns mean. */
    public void print(BacktestSummary summary) {
        out.println(SummaryText.counts(summary.run()));
        summary.run()
                .mentions()
                .forEach((brand, count) -> line("%s of %s", Counted.of(count, "mention"), brand));
        line("");
        table(summary).forEach(out::println);
        line("");
        line("budget    false alarms in 30 days that on-call is willing to bear");
        line("opening   alerts that begin an incident or a later wave of it, in 30 days");
        line("all       the same with every rise to a higher level");
        line(
                "median    minutes from the first critical post to the first alert; worst: the longest");
        line("waves     how often an incident broke out again; each has an opening and a delay");
        line(
                "A brand's first %d hours are history to learn from, in which only its own posts are"
                        + " judged.",
                DetectionOptions.DEFAULT.minHistoryHours());
        line("Nothing was stored.");
        out.flush();
    }

    static List<String> table(BacktestSummary summary) {
        Duration observed = summary.observed();
        int width =
                summary.trials().stream()
                        .mapToInt(trial -> trial.brand().length())
                        .reduce("brand".length(), Math::max);
        String row = ROW.replace("{brand}", String.valueOf(width));
        List<String> lines = new ArrayList<>();
        lines.add(
                format(
                        "Alert budgets tried on the posts of %.1f days:",
                        observed.toSeconds() / DAY_SECONDS));
        lines.add("");
        lines.add(
                format(
                        row,
                        "brand",
                        "budget",
                        "incidents",
                        "opening/30 d",
                        "all/30 d",
                        "median (min)",
                        "worst (min)",
                        "later waves"));
        for (BudgetTrial trial : summary.trials()) {
            AlertLoad load = trial.load(observed);
            lines.add(
                    format(
                            row,
                            trial.brand(),
                            number(trial.budget()),
                            load.incidents(),
                            rate(load.openingPerMonth()),
                            rate(load.alertsPerMonth()),
                            minutes(load.medianDelay()),
                            minutes(load.worstDelay()),
                            load.laterWaves()));
        }
        return lines;
    }

    private static String number(double budget) {
        return budget == Math.rint(budget) ? format("%.0f", budget) : String.valueOf(budget);
    }

    private static String rate(double perMonth) {
        return Double.isNaN(perMonth) ? "-" : format("%.1f", perMonth);
    }

    private static String minutes(Duration delay) {
        return delay == null ? "-" : format("%.1f", delay.toSeconds() / 60.0);
    }

    private void line(String format, Object... values) {
        out.println(format(format, values));
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
