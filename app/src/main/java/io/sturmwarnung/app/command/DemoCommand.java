package io.sturmwarnung.app.command;

import io.sturmwarnung.app.config.Notifications;
import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.app.report.ProgressLine;
import io.sturmwarnung.app.report.SummaryText;
import io.sturmwarnung.app.scenario.Scenario;
import io.sturmwarnung.app.stack.DemoFolder;
import io.sturmwarnung.app.stack.Interruption;
import io.sturmwarnung.app.stack.Stack;
import io.sturmwarnung.app.stack.StackOptions;
import io.sturmwarnung.app.stack.StormRun;
import io.sturmwarnung.app.stack.Telling;
import io.sturmwarnung.console.server.ConsoleServer;
import io.sturmwarnung.console.server.ConsoleSettings;
import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.core.mention.Knowledge;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.roster.InvalidRosterException;
import io.sturmwarnung.core.roster.Roster;
import io.sturmwarnung.core.roster.RosterReader;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.core.watchlist.WatchlistReader;
import io.sturmwarnung.elastic.action.ActionWriter;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.search.Counts;
import io.sturmwarnung.elastic.search.ElasticStormReader;
import io.sturmwarnung.jobs.RunSummary;
import io.sturmwarnung.jobs.post.Pace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Shows the product on a bundled scenario. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Shows how a storm is noticed: embedded Elasticsearch, the real jobs over a bundled"
                    + " scenario, and the console in your browser.",
            "",
            "The quiet weeks before the storm pass at once; then time runs at --speed."
        },
        footer = {
            "",
            "hotline  a page sends complaining customers away",
            "misfire  a brand's own account curses",
            "sleeper  a calm complaint breaks out 70 hours later",
            "quiet    two weeks in which no alert may come",
            "",
            "Example: ./sturm demo --scenario misfire --once"
        })
public final class DemoCommand implements Callable<Integer> {
    /** The scenario names, for the help text. */
    static final class Names implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return Scenario.names().iterator();
        }
    }

    @Option(
            names = "--scenario",
            defaultValue = "hotline",
            paramLabel = "NAME",
            completionCandidates = Names.class,
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private String scenarioName;

    @Option(
            names = "--speed",
            paramLabel = "max|N",
            converter = Speed.Converter.class,
            description =
                    "Seconds of the scenario's time in one second (default: 60, and max with"
                            + " --once).")
    private Speed speed;

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "PORT",
            description = "Port of the console on this machine (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--once",
            description = "End when the scenario has ended, after printing the summary.")
    private boolean once;

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "Who may approve drafts of replies; docs/roster.md describes the file.")
    private Path rosterFile;

    @Mixin private NotifyOptions notifyOptions;

    @Mixin private StackOptions stackOptions;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Scenario scenario = scenario();
        Watchlist watchlist =
                WatchlistReader.read("scenario " + scenario.name(), scenario.watchlist());
        PlaybookCatalog playbooks = PlaybookCatalog.bundled();
        Say.line(out, "Scenario " + scenario.name() + ": " + scenario.description());
        Optional<Notifications> notifications = notifyOptions.read();
        Roster roster = roster(watchlist);
        int consolePort = consolePort(out);
        Say.line(out, "Starting Elasticsearch …");
        try (Interruption interruption = new Interruption();
                DemoFolder folder = DemoFolder.below(stackOptions.data());
                Stack stack = Stack.open(folder.path(), stackOptions.elasticsearch());
                ConsoleServer console =
                        ConsoleServer.start(
                                ConsoleSettings.atPort(consolePort).with(roster),
                                new ElasticStormReader(stack.connection().client()),
                                new ActionWriter(stack.connection().client()),
                                watchlist,
                                playbooks);
                Telling telling =
                        Telling.start(notifications, watchlist, stack.connection().client())) {
            interruption.watch();
            Say.line(out, "Console: " + console.address());
            Path posts = folder.path().resolve(scenario.name() + ".ndjson");
            scenario.writeTo(posts);
            StormRun run =
                    new StormRun(
                            posts,
                            watchlist,
                            pace(scenario),
                            Knowledge.bundled(),
                            PastHours.NONE,
                            playbooks,
                            folder.path());
            RunSummary summary;
            try (ProgressLine progress = ProgressLine.on(out)) {
                summary = run.into(stack.address(), progress);
            }
            telling.finish();
            Counts counts = new Counts(stack.connection().client());
            counts.refresh(Indices.MENTIONS);
            new SummaryText(out, playbooks).print(summary, counts.mentionsPerBrand());
            if (!once) {
                Say.line(out, "The scenario has ended. The console stays open; stop with Ctrl-C.");
                interruption.await();
            }
        }
        return 0;
    }

    private Roster roster(Watchlist watchlist) throws IOException {
        if (rosterFile == null) {
            return null;
        }
        if (!Files.isRegularFile(rosterFile)) {
            throw new CommandFailedException("--roster " + rosterFile + " is not a file");
        }
        try {
            return RosterReader.read(rosterFile, Optional.of(watchlist));
        } catch (InvalidRosterException e) {
            throw new CommandFailedException("the roster cannot be used:\n" + e.getMessage(), e);
        }
    }

    private Scenario scenario() {
        List<String> names = Scenario.names();
        if (!names.contains(scenarioName)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no scenario '"
                            + scenarioName
                            + "'; choose one of "
                            + String.join(", ", names));
        }
        return Scenario.named(scenarioName);
    }

    private Optional<Pace> pace(Scenario scenario) {
        Speed wanted = speed != null ? speed : once ? Speed.MAX : new Speed(60);
        return wanted.paced()
                ? Optional.of(new Pace(wanted.factor(), scenario.liveFrom()))
                : Optional.empty();
    }

    /** A port that was asked for must be free; the default gives way to another. */
    private int consolePort(PrintWriter out) throws IOException {
        boolean asked = spec.commandLine().getParseResult().hasMatchedOption("--port");
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            if (asked) {
                throw new CommandFailedException(
                        "port " + port + " is in use; choose another with --port", e);
            }
            Say.line(out, "Port " + port + " is in use; the console takes another.");
            return 0;
        }
    }
}
