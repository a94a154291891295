package io.sturmwarnung.app.command;

import io.sturmwarnung.app.config.Config;
import io.sturmwarnung.app.config.ConfigReader;
import io.sturmwarnung.app.drill.DrillReport;
import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.app.files.FileCheck;
import io.sturmwarnung.app.report.ProgressLine;
import io.sturmwarnung.app.report.TerminalText;
import io.sturmwarnung.app.scenario.DrillScenario;
import io.sturmwarnung.app.stack.DemoFolder;
import io.sturmwarnung.app.stack.DrillRun;
import io.sturmwarnung.app.stack.Interruption;
import io.sturmwarnung.app.stack.Stack;
import io.sturmwarnung.app.stack.StormRun;
import io.sturmwarnung.app.stack.Telling;
import io.sturmwarnung.console.server.ConsoleServer;
import io.sturmwarnung.console.server.ConsoleSettings;
import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.core.mention.Knowledge;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.elastic.action.ActionWriter;
import io.sturmwarnung.elastic.search.ElasticStormReader;
import io.sturmwarnung.jobs.RunSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Rehearses a storm with the people and channels that a real one would reach. */
@Command(
        name = "drill",
        mixinStandardHelpOptions = true,
        description = {
            "Rehearses a storm: invented posts about a brand of your watchlist go through the real"
                    + " pipeline to the real channels, marked as a drill everywhere. Then it waits"
                    + " for people to acknowledge and to do the playbook's steps.",
            "",
            "Nothing of it counts: neither its posts nor its figures are stored."
        },
        footer = {"", "Example: ./sturm drill --brand mybrand --config config.yaml --wait 20"})
public final class DrillCommand implements Callable<Integer> {
    private static final double MILLIS_A_MINUTE = 60_000;

    @Option(
            names = "--brand",
            required = true,
            paramLabel = "ID",
            description = "The brand of the watchlist.")
    private String brandId;

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description =
                    "The configuration with elasticsearch, watchlist and notifications; see"
                            + " docs/alerts.md.")
    private Path file;

    @Option(
            names = "--wait",
            defaultValue = "15",
            paramLabel = "MINUTES",
            description =
                    "How long to wait for people, at most (default: ${DEFAULT-VALUE}; 0.5 is half a"
                            + " minute).")
    private double wait;

    @Option(
            names = "--report",
            paramLabel = "FILE.json",
            description = "Where to write how it went.")
    private Path report;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".sturm",
            description = "Folder for what is needed meanwhile (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        if (report != null) {
            new FileCheck().output("--report", report).done();
        }
        Config config = config();
        Brand brand = brand(config.watchlist());
        DrillScenario scenario =
                DrillScenario.of(brand, now, now.getEpochSecond())
                        .orElseThrow(() -> unfindable(brand));
        DrillReport done;
        try (Interruption interruption = new Interruption();
                DemoFolder folder = DemoFolder.below(data.toAbsolutePath().normalize());
                Stack stack = Stack.open(folder.path(), config.elasticsearch());
                ConsoleServer console = console(stack, config)) {
            interruption.watch();
            done = drill(folder.path(), stack, console, config, scenario);
        }
        PrintWriter out = spec.commandLine().getOut();
        done.lines().forEach(line -> Say.line(out, TerminalText.of(line)));
        if (report != null) {
            Files.writeString(report, done.json() + "\n");
        }
        return 0;
    }

    private Config config() throws IOException {
        Config config = ConfigReader.read(file, System.getenv());
        if (config.watchlist() == null || config.notifications() == null) {
            throw new CommandFailedException(
                    "--config "
                            + file
                            + " needs a watchlist and notifications, for a drill tells real people"
                            + " of a brand");
        }
        return config;
    }

    private Brand brand(Watchlist watchlist) {
        return watchlist
                .brand(brandId)
                .orElseThrow(
                        () ->
                                new CommandFailedException(
                                        "--brand "
                                                + brandId
                                                + " is not in the watchlist, which has "
                                                + watchlist.brands().stream()
                                                        .map(Brand::id)
                                                        .collect(Collectors.joining(", "))));
    }

    private static ConsoleServer console(Stack stack, Config config) {
        return ConsoleServer.start(
                ConsoleSettings.atPort(0).with(config.roster()),
                new ElasticStormReader(stack.connection().client()),
                new ActionWriter(stack.connection().client()),
                config.watchlist(),
                config.monitoring().playbooks());
    }

    private DrillReport drill(
            Path folder, Stack stack, ConsoleServer console, Config config, DrillScenario scenario)
            throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Brand brand = brand(config.watchlist());
        Path posts = folder.resolve("drill.ndjson");
        scenario.writeTo(posts);
        StormRun run =
                new StormRun(
                        posts,
                        new Watchlist(List.of(brand), config.watchlist().version()),
                        Optional.empty(),
                        Knowledge.bundled(),
                        PastHours.NONE,
                        config.monitoring().playbooks(),
                        folder);
        DrillRun drill = new DrillRun(stack, config.monitoring().playbooks());
        drill.endAll();
        try (Telling telling =
                Telling.ofDrills(
                        Optional.of(config.notifications()),
                        config.watchlist(),
                        stack.connection().client())) {
            Instant started = Instant.now();
            RunSummary summary;
            try (ProgressLine progress = ProgressLine.on(out)) {
                summary = run.drillInto(stack.address(), scenario.begin(), progress);
            }
            telling.finish();
            DrillReport first =
                    drill.report(summary, started).orElseThrow(() -> unnoticed(brand, scenario));
            Say.line(
                    out,
                    "Level %d is told. Waiting at most %s min for people: %s/incidents/%s"
                            .formatted(
                                    first.incident().level(),
                                    wait,
                                    console.address(),
                                    first.incident().id()));
            return waitForPeople(drill, first, summary, telling);
        }
    }

    /** However the waiting ends, the drill is over for all channels. */
    private DrillReport waitForPeople(
            DrillRun drill, DrillReport first, RunSummary summary, Telling telling)
            throws InterruptedException {
        Instant until = Instant.now().plus(Duration.ofMillis((long) (wait * MILLIS_A_MINUTE)));
        try {
            return drill.await(first, summary, until);
        } finally {
            drill.endAll();
            telling.finish();
        }
    }

    private static CommandFailedException unfindable(Brand brand) {
        return new CommandFailedException(
                "no words are known that the query of "
                        + brand.id()
                        + " finds, so a drill's posts would not be noticed: let the query find its"
                        + " name or one of its ownAccounts");
    }

    private static CommandFailedException unnoticed(Brand brand, DrillScenario scenario) {
        return new CommandFailedException(
                "the storm about '"
                        + scenario.words()
                        + "' raised no alert: a campaign of "
                        + brand.id()
                        + " may expect that many posts, or its alert budget may be too low");
    }
}
