package io.sturmwarnung.app.command;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.app.files.FileCheck;
import io.sturmwarnung.app.review.Review;
import io.sturmwarnung.app.review.ReviewPage;
import io.sturmwarnung.app.stack.ReviewReader;
import io.sturmwarnung.app.stack.Stack;
import io.sturmwarnung.app.stack.StackOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** Writes what is to be learnt from a storm. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Writes one page about a storm, for those who look back at it: its course in charts and"
                    + " words, who was told, what was done, the brand's own posts, similar storms."
                    + " It needs nothing from elsewhere and prints on A4."
        },
        footer = {
            "",
            "Example: ./sturm report --incident nordlicht:2026-06-19T13:53:04Z --output storm.html"
        })
public final class ReportCommand implements Callable<Integer> {
    @Option(
            names = "--incident",
            required = true,
            paramLabel = "ID",
            description = "The incident, as the console's address has it.")
    private String incident;

    @Option(
            names = "--output",
            defaultValue = "report.html",
            paramLabel = "FILE.html",
            description = "Where to write (default: ${DEFAULT-VALUE}).")
    private Path output;

    @Option(
            names = "--lang",
            defaultValue = "en",
            paramLabel = "de|en",
            description = "The language (default: ${DEFAULT-VALUE}).")
    private String language;

    @Mixin private StackOptions stackOptions;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!List.of("de", "en").contains(language)) {
            throw new ParameterException(
                    spec.commandLine(), "--lang " + language + " is neither de nor en");
        }
        FileCheck check = new FileCheck().output("--output", output);
        if (stackOptions.elasticsearch() == null && !Files.isDirectory(stackOptions.data())) {
            check.problem(
                    "--data",
                    stackOptions.data(),
                    "does not exist, so nothing is stored there: name the folder, or your"
                            + " Elasticsearch with --elasticsearch");
        }
        check.done();
        Review review;
        try (Stack stack = Stack.open(stackOptions.data(), stackOptions.elasticsearch())) {
            ReviewReader reader = new ReviewReader(stack.connection().client());
            review = reader.read(incident).orElseThrow(() -> unknown(reader.known()));
        }
        Files.writeString(output, new ReviewPage(review, language).html());
        Say.line(spec.commandLine().getOut(), output.toString());
        return 0;
    }

    private CommandFailedException unknown(List<String> known) {
        String there =
                known.isEmpty()
                        ? "no incident is stored"
                        : "the newest are\n  " + String.join("\n  ", known);
        return new CommandFailedException("--incident " + incident + " is not stored; " + there);
    }
}
