package io.sturmwarnung.app.command;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.app.files.FileCheck;
import io.sturmwarnung.app.files.WholeFile;
import io.sturmwarnung.app.report.Counted;
import io.sturmwarnung.app.stack.Stack;
import io.sturmwarnung.app.stack.StackOptions;
import io.sturmwarnung.core.post.PostWriter;
import io.sturmwarnung.elastic.action.CorrectedPosts;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.search.Counts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes the posts that people corrected, for {@code train} to learn from. */
@Command(
        name = "export-labels",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the posts whose verdicts people corrected, with what they say, in the format"
                    + " that train and evaluate read.",
            "",
            "A verdict is corrected in the console's API:",
            "  curl -X POST -H 'Content-Type: application/json'"
                    + " -d '{\"sentiment\":\"negative\",\"by\":\"Ada\"}'"
                    + " http://127.0.0.1:8080/api/mentions/BRAND/POST-ID/correction",
            "Of several corrections of a post the latest counts. Authors are not written."
        },
        footer = {
            "",
            "Example: ./sturm export-labels --output labelled.ndjson",
            "Then:    ./sturm train --input labelled.ndjson --output own.model"
        })
public final class ExportLabelsCommand implements Callable<Integer> {
    @Option(
            names = "--output",
            required = true,
            paramLabel = "LABELLED.ndjson",
            description = "Where to write; packed if the name ends in .gz.")
    private Path output;

    @Mixin private StackOptions stackOptions;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        new FileCheck().output("--output", output).done();
        if (stackOptions.elasticsearch() == null && !Files.isDirectory(stackOptions.data())) {
            throw new CommandFailedException(
                    stackOptions.data()
                            + " does not exist, so nothing is stored there: name the folder with"
                            + " --data, or your Elasticsearch with --elasticsearch");
        }
        AtomicInteger written = new AtomicInteger();
        int missing;
        try (Stack stack = Stack.open(stackOptions.data(), stackOptions.elasticsearch());
                WholeFile lines = WholeFile.begin(output)) {
            new Counts(stack.connection().client()).refresh(Indices.ACTIONS, Indices.MENTIONS);
            missing =
                    new CorrectedPosts(stack.connection().client())
                            .read(
                                    post -> {
                                        write(lines, PostWriter.toJson(post));
                                        written.incrementAndGet();
                                    });
            if (written.get() == 0) {
                throw new CommandFailedException(
                        "nothing was written: no stored post was corrected yet; see --help for how"
                                + " that is done");
            }
            lines.commit();
        }
        tell(written.get(), missing);
        return 0;
    }

    private void tell(int written, int missing) {
        PrintWriter out = spec.commandLine().getOut();
        Say.line(out, Counted.of(written, "labelled post") + ": " + output);
        if (missing > 0) {
            Say.line(
                    spec.commandLine().getErr(),
                    Counted.of(missing, "corrected post is", "corrected posts are")
                            + " not stored any more, and left out");
        }
    }

    private static void write(WholeFile lines, String line) {
        try {
            lines.line(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
