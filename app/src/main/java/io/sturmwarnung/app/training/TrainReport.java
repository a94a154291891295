package io.sturmwarnung.app.training;

import io.sturmwarnung.core.learning.Quality;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The figures of trials before and after, as a table for people. */
final class TrainReport {
    static void print(List<Trial> trials, PrintWriter out) {
        out.println();
        out.println("On posts that were held out, which the adapted model did not learn from:");
        out.println();
        out.println(
                row(
                        "",
                        "",
                        "posts",
                        "accuracy",
                        "macro-F1",
                        "negative",
                        "neutral",
                        "positive",
                        "ece"));
        for (Trial trial : trials) {
            out.println(row(trial.name(), "before", trial.qualityBefore()));
            out.println(row("", "after", trial.qualityAfter()));
        }
        out.println();
        out.println("(under each mood its F1; ece: how far confidence is from being right)");
        out.flush();
    }

    private static String row(String name, String time, Quality quality) {
        return row(
                name,
                time,
                String.format(Locale.ROOT, "%,d", quality.total()),
                figure(quality.accuracy()),
                figure(quality.macroF1()),
                figure(quality.f1(0)),
                figure(quality.f1(1)),
                figure(quality.f1(2)),
                figure(quality.calibrationError()));
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-9s %-7s %8s %9s %9s  %8s %8s %8s  %6s", cells);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private TrainReport() {}
}
