package io.sturmwarnung.benchmarks.fit;

import io.sturmwarnung.core.learning.Quality;

import java.util.Locale;
import java.util.Map;

/** Prints how good models are: a line for each set of texts, F1 of each class last. */
final class Figures {
    private Figures() {}

    static void print(Map<String, Quality> qualities, int classes) {
        qualities.forEach((set, quality) -> System.out.println(line(set, quality, classes)));
    }

    private static String line(String set, Quality quality, int classes) {
        StringBuilder line = new StringBuilder();
        line.append(
                String.format(
                        Locale.ROOT,
                        "%-16s n %5d  accuracy %.3f  macro-F1 %.3f  ece %.3f  F1",
                        set,
                        quality.total(),
                        quality.accuracy(),
                        quality.macroF1(),
                        quality.calibrationError()));
        for (int c = 0; c < classes; c++) {
            line.append(String.format(Locale.ROOT, " %.3f", quality.f1(c)));
        }
        return line.toString();
    }
}
