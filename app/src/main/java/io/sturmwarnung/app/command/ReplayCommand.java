package io.sturmwarnung.app.command;

import io.sturmwarnung.app.config.Notifications;
import io.sturmwarnung.app.failure.NoPosts;
import io.sturmwarnung.app.files.FileCheck;
import io.sturmwarnung.app.report.BacktestText;
import io.sturmwarnung.app.report.Counted;
import io.sturmwarnung.app.report.ProgressLine;
import io.sturmwarnung.app.report.ReplayReport;
import io.sturmwarnung.app.report.SummaryText;
import io.sturmwarnung.app.stack.Stack;
import io.sturmwarnung.app.stack.StackOptions;
import io.sturmwarnung.app.stack.StormRun;
import io.sturmwarnung.app.stack.Telling;
import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.core.detection.PastHoursFile;
import io.sturmwarnung.core.mention.Knowledge;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.core.watchlist.WatchlistException;
import io.sturmwarnung.core.watchlist.WatchlistReader;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.search.Counts;
import io.sturmwarnung.jobs.BacktestSummary;
import io.sturmwarnung.jobs.RunSummary;
import io.sturmwarnung.jobs.post.Pace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Replays a file of posts through the real jobs into Elasticsearch. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Replays your own posts: which storms would have been noticed, and when?",
            "",
            "A replay that was killed can be run again, and so can one that was finished: every"
                    + " record has the same id each time, so nothing is counted twice."
        },
        footer = {
            "",
            "Example: ./sturm replay --input posts.ndjson.gz --watchlist watchlist.yaml"
                    + " --report report.json",
            "Then:    ./sturm search 'delayed OR cancelled'",
            "Or:      ./sturm replay --input posts.ndjson.gz --watchlist watchlist.yaml"
                    + " --backtest 1,2,4,8"
        })
public final class ReplayCommand implements Callable<Integer> {
    @Option(
            names = "--input",
            required = true,
            paramLabel = "FILE",
            description =
                    "Posts, one JSON object a line, oldest first; .gz is unpacked. The fields are"
                            + " described in docs/architecture.md.")
    private Path input;

    @Option(
            names = "--watchlist",
            required = true,
            paramLabel = "FILE",
            description = "YAML file of the brands to watch.")
    private Path watchlist;

    @Option(
            names = "--speed",
            defaultValue = "max",
            paramLabel = "max|N",
            converter = Speed.Converter.class,
            description =
                    "Seconds of the posts' time in one second, or as fast as possible (default:"
                            + " ${DEFAULT-VALUE}).")
    private Speed speed;

    @Option(
            names = "--report",
            paramLabel = "FILE.json",
            description =
                    "Write counts, incidents and speed to this file, and what --backtest found.")
    private Path report;

    @Option(
            names = "--backtest",
            arity = "0..1",
            fallbackValue = Budgets.DEFAULT,
            paramLabel = "BUDGETS",
            description =
                    "Only tell how often and how soon each of these alert budgets would have alerted"
                            + " (false alarms a month, parted by commas; ${FALLBACK-VALUE} if none is"
                            + " named). Nothing is stored and no Elasticsearch is needed.")
    private String backtest;

    @Option(
            names = "--history",
            paramLabel = "HOURS.csv",
            description =
                    "Know from the start what was usual: a CSV file of past hours with the columns"
                            + " hour,brand,volume,scored,negative, such as ./sturm history writes.")
    private Path history;

    @Mixin private KnowledgeOptions knowledgeOptions;

    @Mixin private PlaybookOptions playbookOptions;

    @Mixin private NotifyOptions notifyOptions;

    @Mixin private StackOptions stackOptions;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        FileCheck check = new FileCheck().input("--input", input);
        if (report != null) {
            check.output("--report", report).apart("--report", report, input);
            playbookOptions.keepApart("--report", report, check);
        }
        Watchlist watched = check.value("--watchlist", watchlist, this::watched);
        Knowledge knowledge = knowledgeOptions.read(check);
        PlaybookCatalog playbooks = playbookOptions.read(check);
        List<Double> budgets = backtest == null ? List.of() : Budgets.read(backtest, check);
        if (backtest != null && stackOptions.elasticsearch() != null) {
            check.problem("--elasticsearch", "is of no use to --backtest, which stores nothing");
        }
        if (backtest != null && notifyOptions.given()) {
            check.problem("--notify", "is of no use to --backtest, which tells nobody");
        }
        PastHours past = past(check);
        check.done();
        PrintWriter out = spec.commandLine().getOut();
        Optional<Pace> pace =
                speed.paced() ? Optional.of(new Pace(speed.factor(), null)) : Optional.empty();
        StormRun run =
                new StormRun(input, watched, pace, knowledge, past, playbooks, stackOptions.data());
        if (backtest != null) {
            backtest(run, budgets, out);
            return 0;
        }
        Optional<Notifications> notifications = notifyOptions.read();
        Say.line(out, "Starting Elasticsearch …");
        try (Stack stack = Stack.open(stackOptions.data(), stackOptions.elasticsearch());
                Telling telling =
                        Telling.start(notifications, watched, stack.connection().client())) {
            Say.line(out, "Replaying " + input + " …");
            RunSummary summary;
            try (ProgressLine progress = ProgressLine.on(out)) {
                summary = run.into(stack.address(), progress);
            }
            telling.finish();
            Counts counts = new Counts(stack.connection().client());
            counts.refresh(Indices.MENTIONS);
            requirePosts(summary);
            new SummaryText(out, playbooks).print(summary, counts.mentionsPerBrand());
            if (report != null) {
                ReplayReport.write(summary, report);
                Say.line(out, "Report: " + report);
            }
        }
        return 0;
    }

    private void requirePosts(RunSummary summary) {
        if (summary.read() == 0) {
            throw NoPosts.in(
                    input, summary.rejected(), "in " + stackOptions.data().resolve("rejects"));
        }
    }

    private PastHours past(FileCheck check) {
        return history == null
                ? PastHours.NONE
                : check.value("--history", history, () -> PastHoursFile.read(history));
    }

    private void backtest(StormRun run, List<Double> budgets, PrintWriter out) throws Exception {
        Say.line(
                out,
                "Trying " + Counted.of(budgets.size(), "alert budget") + " on " + input + " …");
        BacktestSummary summary;
        try (ProgressLine progress = ProgressLine.on(out)) {
            summary = run.backtest(budgets, progress);
        }
        requirePosts(summary.run());
        new BacktestText(out).print(summary);
        if (report != null) {
            ReplayReport.write(summary, report);
            Say.line(out, "Report: " + report);
        }
    }

    /** The watchlist's own message says where each problem is. */
    private Watchlist watched() throws IOException {
        try {
            return WatchlistReader.read(watchlist);
        } catch (WatchlistException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
