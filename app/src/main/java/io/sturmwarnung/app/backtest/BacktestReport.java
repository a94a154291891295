package io.sturmwarnung.app.backtest;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Tells a person what came of a backtest. */
public final class BacktestReport {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    /** As many as fit on a screen together with the rest. */
    private static final int STRONGEST = 5;

    /** A rate that rests on fewer days is more chance than rate. */
    private static final double SHORT_DAYS = 15;

    public static void print(BacktestSummary summary, PrintWriter out) {
        line(
                out,
                "%,d rows from %s to %s UTC (%.1f days), all of them used.",
                summary.rows(),
                time(summary.first()),
                time(summary.last()),
                summary.days());
        if (summary.days() <= summary.learningDays()) {
            line(
                    out,
                    "No alert could come: the first %.0f days are for learning. Give a longer"
                            + " series.",
                    summary.learningDays());
            return;
        }
        List<AlertRow> alerts = summary.alerts();
        line(
                out,
                "It would have alerted %s: %.1f in 30 days; the budget is %s.",
                times(alerts.size()),
                summary.alertsPerMonth(),
                number(summary.budget()));
        if (summary.days() < SHORT_DAYS) {
            line(out, "That is a short series: the rate may well be chance.");
        }
        if (!alerts.isEmpty()) {
            line(out, "First  %s UTC", time(alerts.getFirst().time()));
            line(out, "Last   %s UTC", time(alerts.getLast().time()));
            table(summary, out);
        }
        out.flush();
    }

    private static void table(BacktestSummary summary, PrintWriter out) {
        out.println();
        List<AlertRow> strongest = summary.strongest(STRONGEST);
        boolean all = strongest.size() == summary.alerts().size();
        line(out, "%-26s %12s %12s %7s", all ? "" : "The strongest", "value", "expected", "score");
        for (AlertRow alert : strongest) {
            line(
                    out,
                    "%-26s %12s %12s %7.2f",
                    time(alert.time()) + " UTC",
                    number(alert.count()),
                    number(alert.expected()),
                    alert.score());
        }
    }

    /** A number as people read it: no digits that say nothing. */
    static String number(double value) {
        boolean whole = value == Math.rint(value) || value >= 100;
        return String.format(Locale.ROOT, whole ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    private static String times(int count) {
        return count == 1 ? "once" : String.format(Locale.ROOT, "%,d times", count);
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }

    private static void line(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private BacktestReport() {}
}
