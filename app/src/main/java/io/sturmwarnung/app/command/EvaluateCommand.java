package io.sturmwarnung.app.command;

import io.sturmwarnung.app.analysis.Evaluation;
import io.sturmwarnung.app.analysis.EvaluationFormat;
import io.sturmwarnung.app.analysis.Task;
import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.app.files.FileCheck;
import io.sturmwarnung.core.mention.Knowledge;
import io.sturmwarnung.core.mention.PostAnnotator;
import io.sturmwarnung.core.post.LabelledPost;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Measures the verdicts against those of people. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Tells how good the verdicts are on your own posts, as people judged them.",
            "",
            "A labelled post is a post with an object beside its fields:"
                    + " \"label\":{\"sentiment\":\"negative\",\"offensive\":false}. Posts without"
                    + " the label in question do not count.",
            "Lines that cannot be used are told with their reason, and go to"
                    + " LABELLED.rejects.ndjson beside the input.",
            "A post in neither German nor English is not scored. It counts as called neutral, with"
                    + " a confidence of one third: the figures are those of the whole file."
        },
        footer = {"", "Example: ./sturm evaluate --input labelled.ndjson --format json"})
public final class EvaluateCommand implements Callable<Integer> {
    @Option(
            names = "--input",
            required = true,
            paramLabel = "LABELLED.ndjson",
            description = "Labelled posts, one JSON object a line; .gz is unpacked.")
    private Path input;

    @Option(
            names = "--task",
            defaultValue = "sentiment",
            paramLabel = "TASK",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Task task;

    @Option(
            names = "--format",
            defaultValue = "text",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private EvaluationFormat format;

    @Mixin private KnowledgeOptions knowledgeOptions;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        Labels labels = new Labels(input);
        FileCheck check = new FileCheck();
        labels.check(check, knowledgeOptions);
        Knowledge knowledge = knowledgeOptions.read(check);
        check.done();
        PrintWriter err = spec.commandLine().getErr();
        List<LabelledPost> posts = labels.read(err);
        Evaluation evaluation = Evaluation.of(task, posts, new PostAnnotator(knowledge));
        if (evaluation.quality().total() == 0) {
            throw new CommandFailedException(noLabels(posts));
        }
        count(err, "posts without " + task.field() + ", not counted", evaluation.unlabelled());
        count(
                err,
                "posts in neither German nor English, counted as called neutral",
                evaluation.unscored());
        PrintWriter out = spec.commandLine().getOut();
        format.print(evaluation, out);
        out.flush();
        return 0;
    }

    private String noLabels(List<LabelledPost> posts) {
        StringBuilder words = new StringBuilder();
        words.append(
                String.format(
                        Locale.ROOT,
                        posts.size() == 1
                                ? "the only post in %2$s has no %3$s"
                                : "none of the %1$,d posts in %2$s has a %3$s",
                        posts.size(),
                        input,
                        task.field()));
        for (Task other : Task.values()) {
            long labelled = other.labelled(posts);
            if (labelled > 0) {
                words.append(
                        String.format(
                                Locale.ROOT,
                                ", but %,d %s %s: --task %s evaluates these",
                                labelled,
                                labelled == 1 ? "has a" : "have a",
                                other.field(),
                                other));
            }
        }
        return words.append("; write one beside the post's fields, as in ")
                .append(task.example())
                .toString();
    }

    private static void count(PrintWriter err, String words, long posts) {
        if (posts > 0) {
            Say.line(err, String.format(Locale.ROOT, "%s: %,d", words, posts));
        }
    }
}
