package io.sturmwarnung.app.command;

import io.sturmwarnung.app.files.FileCheck;
import io.sturmwarnung.app.training.Adaptation;
import io.sturmwarnung.app.training.LabelledTexts;
import io.sturmwarnung.core.mention.Knowledge;
import io.sturmwarnung.core.sentiment.SentimentModels;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Adapts the sentiment models to somebody's own labels. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Adapts the judgement of moods to your own labelled posts, German and English each by"
                    + " itself.",
            "",
            "A fifth of the posts is held out to prove that it helps: the figures before and after"
                    + " are printed, and nothing is written unless the macro-F1 is at least what it"
                    + " was. The model that is written has learnt from all posts.",
            "Lines that cannot be used are told with their reason, and go to"
                    + " LABELLED.rejects.ndjson beside the input.",
            "A language needs 30 different posts with label.sentiment, 5 of each mood; one that has"
                    + " fewer, or does not gain, keeps its model."
        },
        footer = {
            "",
            "Example: ./sturm train --input labelled.ndjson --output own.model",
            "Then:    ./sturm replay --model own.model …"
        })
public final class TrainCommand implements Callable<Integer> {
    @Option(
            names = "--input",
            required = true,
            paramLabel = "LABELLED.ndjson",
            description = "Labelled posts, one JSON object a line; .gz is unpacked.")
    private Path input;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "MODEL",
            description = "Where to write the adapted models.")
    private Path output;

    @Mixin private KnowledgeOptions knowledgeOptions;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Labels labels = new Labels(input);
        FileCheck check = new FileCheck();
        labels.check(check, knowledgeOptions);
        check.output("--output", output)
                .apart("--output", output, input)
                .apart("--output", output, labels.rejects());
        knowledgeOptions.keepApart("--output", output, check);
        Knowledge knowledge = knowledgeOptions.read(check);
        check.done();
        PrintWriter out = spec.commandLine().getOut();
        SentimentModels adapted =
                new Adaptation(knowledge, out)
                        .adapt(LabelledTexts.of(labels.read(spec.commandLine().getErr())));
        adapted.write(output);
        Say.line(out, "Model: " + output + ", version " + adapted.version());
        return 0;
    }
}
