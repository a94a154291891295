package io.sturmwarnung.app.analysis;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.learning.Quality;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** How an evaluation is printed. */
public enum EvaluationFormat {
    /** For people: the figures with what they mean. */
    text {
        @Override
        public void print(Evaluation evaluation, PrintWriter out) {
            Quality quality = evaluation.quality();
            line(out, "posts that people judged: %,d", quality.total());
            out.println();
            line(out, "accuracy  %.3f  the share of posts judged as people do", quality.accuracy());
            line(out, "macro-F1  %.3f  the mean F1 of the classes", quality.macroF1());
            line(
                    out,
                    "ece       %.3f  how far the confidence is from how often it is right",
                    quality.calibrationError());
            out.println();
            line(out, "%-10s %9s %7s %6s %8s", "", "precision", "recall", "F1", "posts");
            List<String> classes = evaluation.task().classes();
            for (int c = 0; c < classes.size(); c++) {
                line(
                        out,
                        "%-10s %9.3f %7.3f %6.3f %,8d",
                        classes.get(c),
                        quality.precision(c),
                        quality.recall(c),
                        quality.f1(c),
                        quality.support(c));
            }
            out.println();
            line(
                    out,
                    "precision: the share of posts called so that are; recall: the share of posts"
                            + " that are so and called so; F1: their harmonic mean");
            line(out, "posts a second in one thread: %,d", evaluation.postsPerSecond());
        }
    },

    /** For programs: one object; its fields are a contract, see docs/architecture.md. */
    json {
        @Override
        public void print(Evaluation evaluation, PrintWriter out) {
            Quality quality = evaluation.quality();
            ObjectNode report =
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("n", quality.total())
                            .put("accuracy", quality.accuracy())
                            .put("macroF1", quality.macroF1())
                            .put("ece", quality.calibrationError());
            ObjectNode classes = report.putObject("classes");
            List<String> names = evaluation.task().classes();
            for (int c = 0; c < names.size(); c++) {
                classes.putObject(names.get(c))
                        .put("precision", quality.precision(c))
                        .put("recall", quality.recall(c))
                        .put("f1", quality.f1(c))
                        .put("support", quality.support(c));
            }
            out.println(report.put("postsPerSecond", evaluation.postsPerSecond()));
        }
    };

    /** Prints what came out. */
    public abstract void print(Evaluation evaluation, PrintWriter out);

    private static void line(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
