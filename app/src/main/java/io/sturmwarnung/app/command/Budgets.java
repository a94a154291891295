package io.sturmwarnung.app.command;

import io.sturmwarnung.app.files.FileCheck;

import java.util.ArrayList;
import java.util.List;

/** The alert budgets a backtest tries: numbers above 0, parted by commas, each named once. */
final class Budgets {
    /** What is tried when none is named: from one false alarm a month to one every other day. */
    static final String DEFAULT = "1,2,4,8,16";

    /** Each is another watch over the same mentions, which costs time and memory. */
    static final int MOST = 20;

    private static final String OPTION = "--backtest";
    private static final String EXPECTED = "expected alerts a month above 0, e.g. " + DEFAULT;

    private Budgets() {}

    /** Reads them as part of a check, which tells what is wrong with them. */
    static List<Double> read(String text, FileCheck check) {
        String[] entries = text.split(",", -1);
        if (entries.length > MOST) {
            check.problem(OPTION, "names " + entries.length + " budgets, at most " + MOST + " fit");
        }
        List<Double> budgets = new ArrayList<>();
        for (String entry : entries) {
            double budget = number(entry.strip());
            if (!(budget > 0) || Double.isInfinite(budget)) {
                check.problem(OPTION, "'" + entry.strip() + "' is no budget, " + EXPECTED);
            } else if (budgets.contains(budget)) {
                check.problem(OPTION, "names the budget " + entry.strip() + " twice");
            } else {
                budgets.add(budget);
            }
        }
        return budgets;
    }

    private static double number(String entry) {
        // Java would also take 4d and 0x1p3, which nobody means.
        return entry.matches("[+-]?\\d+(\\.\\d+)?") ? Double.parseDouble(entry) : Double.NaN;
    }
}
