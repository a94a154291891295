package io.sturmwarnung.app.command;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.app.files.FileCheck;
import io.sturmwarnung.app.files.WholeFile;
import io.sturmwarnung.app.stack.Stack;
import io.sturmwarnung.app.stack.StackOptions;
import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.core.detection.PastHoursFile;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.search.Counts;
import io.sturmwarnung.elastic.search.MetricHours;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Writes what was counted hour by hour, for a replay or a cluster's job to begin with. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what was counted of each brand hour by hour, in the format that"
                    + " replay --history reads: hour,brand,volume,scored,negative.",
            "",
            "Hours in which nobody spoke of a brand are written with 0; those in which it cannot"
                    + " be told from silence whether anybody listened are left out, and so is each"
                    + " brand's first."
        },
        footer = {
            "",
            "Example: ./sturm history --output hours.csv --from 2026-09-01",
            "Then:    ./sturm replay --history hours.csv --input posts.ndjson --watchlist"
                    + " watchlist.yaml"
        })
public final class HistoryCommand implements Callable<Integer> {
    @Option(
            names = "--output",
            required = true,
            paramLabel = "HOURS.csv",
            description = "Where to write; packed if the name ends in .gz.")
    private Path output;

    @Mixin private PeriodOptions period;

    @Mixin private StackOptions stackOptions;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        FileCheck check = new FileCheck().output("--output", output);
        if (stackOptions.elasticsearch() == null && !Files.isDirectory(stackOptions.data())) {
            check.problem(
                    "--data",
                    stackOptions.data(),
                    "does not exist, so nothing is stored there: name the folder, or your"
                            + " Elasticsearch with --elasticsearch");
        }
        check.done();
        PastHours hours;
        try (Stack stack = Stack.open(stackOptions.data(), stackOptions.elasticsearch())) {
            new Counts(stack.connection().client()).refresh(Indices.METRICS);
            hours = MetricHours.read(stack.connection().client(), period.from(), period.to());
        }
        if (hours.size() == 0) {
            throw new CommandFailedException(
                    "nothing was written: no full hour is stored of any brand, or none between"
                            + " --from and --to");
        }
        try (WholeFile lines = WholeFile.begin(output)) {
            for (String line : PastHoursFile.lines(hours).toList()) {
                lines.line(line);
            }
            lines.commit();
        }
        Say.line(
                spec.commandLine().getOut(),
                String.format(
                        Locale.ROOT,
                        "%,d hours of %,d brands: %s",
                        hours.size(),
                        hours.brands().size(),
                        output));
        return 0;
    }
}
