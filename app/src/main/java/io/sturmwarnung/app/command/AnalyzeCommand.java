package io.sturmwarnung.app.command;

import io.sturmwarnung.app.analysis.Analysis;
import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.app.failure.NoPosts;
import io.sturmwarnung.app.files.FileCheck;
import io.sturmwarnung.app.report.Counted;
import io.sturmwarnung.app.report.ProgressLine;
import io.sturmwarnung.app.report.RejectionLines;
import io.sturmwarnung.core.mention.Knowledge;
import io.sturmwarnung.core.mention.PostAnnotator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;

/** Tells what is understood of each post of a file. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what is understood of each post: language, mood, offence, what to do with it and"
                    + " what it blames the brand for.",
            "",
            "One line of JSON a post, in the order of the input:",
            "  {\"id\",\"language\",\"sentiment\":{\"label\",\"score\",\"confidence\"},"
                    + "\"offensive\":{\"label\",\"score\",\"kind\"},\"triage\",\"cause\","
                    + "\"causeWords\",\"author\"}",
            "Posts in neither German nor English have the mood \"unscored\". Lines that cannot be"
                    + " used are told with their reason, and go to OUTPUT.rejects.ndjson. If none"
                    + " can, that is all that is written."
        },
        footer = {
            "",
            "Example: ./sturm analyze --input posts.ndjson.gz --output understood.ndjson"
        })
public final class AnalyzeCommand implements Callable<Integer> {
    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description = "Posts, one JSON object a line; .gz is unpacked.")
    private Path input;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE.ndjson",
            description =
                    "Where to write; it appears when all is done. Packed if the name ends in .gz.")
    private Path output;

    @Mixin private KnowledgeOptions knowledgeOptions;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        Analysis analysis = new Analysis(input, output);
        FileCheck check =
                new FileCheck()
                        .posts("--input", input)
                        .output("--output", output)
                        .apart("--output", output, input)
                        .apart("--output", analysis.rejects(), input);
        knowledgeOptions.keepApart("--output", output, check);
        knowledgeOptions.keepApart("--output", analysis.rejects(), check);
        Knowledge knowledge = knowledgeOptions.read(check);
        check.done();
        PrintWriter out = spec.commandLine().getOut();
        RejectionLines rejected = new RejectionLines(spec.commandLine().getErr());
        PostAnnotator annotator = new PostAnnotator(knowledge);
        long posts;
        try (ProgressLine progress = ProgressLine.on(out)) {
            posts = analysis.run(annotator, Clock.systemUTC(), rejected, progress);
        } catch (IOException e) {
            throw new CommandFailedException(
                    "%s could not be analysed to its end, so nothing was written: %s"
                            .formatted(input, e.getMessage()),
                    e);
        }
        rejected.end("; all of them are in " + analysis.rejects());
        if (posts == 0) {
            throw NoPosts.in(input, rejected.count(), "in " + analysis.rejects());
        }
        Say.line(out, Counted.of(posts, "post") + ": " + output);
        return 0;
    }
}
