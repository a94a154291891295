package io.sturmwarnung.app.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is wrong with a file of counts: the first problems, and how many more there are. */
final class CountProblems {
    /** Enough to see what is wrong with a file, few enough to stay on the screen. */
    static final int TOLD = 20;

    private final List<String> told = new ArrayList<>();
    private long count;

    void add(long line, String words) {
        if (count++ < TOLD) {
            told.add("line " + line + ": " + words);
        }
    }

    boolean none() {
        return count == 0;
    }

    /** One a line. */
    String text() {
        String more =
                count > TOLD ? String.format(Locale.ROOT, "%n  … and %,d more", count - TOLD) : "";
        return "  " + String.join(System.lineSeparator() + "  ", told) + more;
    }
}
