package io.sturmwarnung.app.command;

import io.sturmwarnung.app.backtest.Backtest;
import io.sturmwarnung.app.backtest.BacktestReport;
import io.sturmwarnung.app.backtest.BacktestSummary;
import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.app.files.FileCheck;
import io.sturmwarnung.core.detection.series.DetectorSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Tells when a series of counts would have alerted. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = {
            "Tells when your own counts (of mentions an hour, say) would have alerted.",
            "",
            "Reads timestamp,value with that header, oldest first, one row for each 10 s to 1 day;"
                    + " rows may be missing. Times are like 2015-02-26 21:42:53 or"
                    + " 2015-02-26T21:42:53+01:00; without a zone they are in UTC.",
            "Writes timestamp,value,score,alert, one row for each row. The score is from 0 to 1;"
                    + " 0.5 lies on the threshold. A row is judged by itself and the rows before"
                    + " it. The first two days are for learning and never alert."
        },
        footer = {
            "",
            "Example: ./sturm backtest --input counts.csv --output scored.csv --chart counts.svg"
        })
public final class BacktestCommand implements Callable<Integer> {
    @Option(
            names = "--input",
            required = true,
            paramLabel = "COUNTS.csv",
            description = "Counts, timestamp,value with a header; .gz is unpacked.")
    private Path input;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "SCORED.csv",
            description =
                    "Where to write; it appears when all is done. Packed if the name ends in .gz.")
    private Path output;

    @Option(
            names = "--chart",
            paramLabel = "FILE.svg",
            description = "Also draws the counts, what was expected, and the alerts.")
    private Path chart;

    @Option(
            names = "--budget",
            defaultValue = "4",
            converter = Budget.class,
            paramLabel = "ALERTS",
            description =
                    "How many alerts in 30 days are acceptable, on average (default:"
                            + " ${DEFAULT-VALUE}).")
    private double budget;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        check();
        BacktestSummary summary;
        try {
            summary =
                    new Backtest(input, output, chart)
                            .run(DetectorSettings.DEFAULT.withBudget(budget));
        } catch (IOException e) {
            throw new CommandFailedException(
                    "%s could not be judged to its end, so nothing was written: %s"
                            .formatted(input, e.getMessage()),
                    e);
        }
        PrintWriter out = spec.commandLine().getOut();
        BacktestReport.print(summary, out);
        out.println();
        Say.line(out, "Scores: " + output);
        if (chart != null) {
            Say.line(out, "Chart:  " + chart);
        }
        return 0;
    }

    private void check() {
        FileCheck check =
                new FileCheck()
                        .input("--input", input)
                        .output("--output", output)
                        .apart("--output", output, input);
        if (chart != null) {
            check.output("--chart", chart).apart("--chart", chart, input);
            if (output.toAbsolutePath().normalize().equals(chart.toAbsolutePath().normalize())) {
                check.problem("--chart", chart, "is the file for the scores; name another file");
            }
        }
        check.done();
    }

    /** A number of alerts in 30 days. */
    static final class Budget implements ITypeConverter<Double> {
        /** More than one an hour is no budget. */
        private static final double MOST = 720;

        @Override
        public Double convert(String value) {
            try {
                double budget = Double.parseDouble(value);
                if (budget > 0 && budget <= MOST) {
                    return budget;
                }
            } catch (NumberFormatException e) {
                // Told below, together with numbers that are out of range.
            }
            throw new TypeConversionException(
                    "'" + value + "' is no number of alerts above 0, at most 720");
        }
    }
}
