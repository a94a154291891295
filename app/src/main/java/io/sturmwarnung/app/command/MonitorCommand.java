package io.sturmwarnung.app.command;

import io.sturmwarnung.app.config.Config;
import io.sturmwarnung.app.config.ConfigReader;
import io.sturmwarnung.app.config.Monitoring;
import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.app.files.FileCheck;
import io.sturmwarnung.app.report.Counted;
import io.sturmwarnung.app.report.ProgressLine;
import io.sturmwarnung.app.report.TerminalText;
import io.sturmwarnung.app.stack.Interruption;
import io.sturmwarnung.app.stack.MonitorRun;
import io.sturmwarnung.app.stack.OnCall;
import io.sturmwarnung.app.stack.PostSources;
import io.sturmwarnung.app.stack.Stack;
import io.sturmwarnung.core.mention.Knowledge;
import io.sturmwarnung.jobs.CheckpointFolder;
import io.sturmwarnung.jobs.LiveJob;
import io.sturmwarnung.jobs.MentionSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Watches what people post now, and goes on until it is stopped. */
@Command(
        name = "monitor",
        mixinStandardHelpOptions = true,
        description = {
            "Watches your brands: reads posts as they come, from Kafka or from files that appear in a"
                    + " folder, tells people of storms, mails digests and serves the console, all in"
                    + " one process.",
            "",
            "Whether it was stopped or killed: started again, it goes on where it was. Nothing is"
                    + " lost, nothing is counted twice."
        },
        footer = {
            "",
            "docs/configuration.md describes the file. Try it first: ./sturm doctor --config FILE",
            "",
            "Example: ./sturm monitor --config config.yaml"
        })
public final class MonitorCommand implements Callable<Integer> {
    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "The configuration.")
    private Path file;

    @Option(
            names = "--fresh",
            description =
                    "Begin without what was known: usual volumes, open incidents and questions. Of a"
                            + " folder all files are read again, of a topic what its group has not"
                            + " read yet.")
    private boolean fresh;

    @Mixin private KnowledgeOptions knowledgeOptions;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Config config = config();
        FileCheck check = new FileCheck();
        Knowledge knowledge = knowledgeOptions.read(check);
        check.done();
        Monitoring monitoring = config.monitoring();
        say("Posts: " + PostSources.check(monitoring.source()));
        OnCall.requireFreePort(monitoring.console());
        try (Interruption interruption = new Interruption()) {
            try {
                watch(config, knowledge, interruption);
            } catch (InterruptedException asked) {
                // Before the process may end: afterwards nobody would be left to say it.
                say("Stopped. Start it again to go on.");
            }
        }
        return 0;
    }

    private void watch(Config config, Knowledge knowledge, Interruption interruption)
            throws Exception {
        try (CheckpointFolder checkpoints =
                        checkpoints(config.monitoring().folders().checkpoints());
                Stack stack = Stack.open(null, config.elasticsearch());
                OnCall onCall = OnCall.start(config, stack.connection())) {
            interruption.watch();
            say("Elasticsearch: " + config.elasticsearch());
            say("Console: " + onCall.place());
            watch(config, knowledge, checkpoints);
        }
    }

    private void watch(Config config, Knowledge knowledge, CheckpointFolder checkpoints)
            throws Exception {
        Monitoring monitoring = config.monitoring();
        Optional<Path> checkpoint = fresh ? Optional.empty() : checkpoints.newest();
        checkpoints.tidy();
        say(
                checkpoint
                        .map(path -> "Going on from " + path)
                        .orElse("Beginning without a checkpoint."));
        MentionSettings settings =
                MentionSettings.monitor(config.watchlist())
                        .withKnowledge(knowledge)
                        .withHistory(monitoring.history())
                        .withPlaybooks(monitoring.playbooks());
        LiveJob job =
                new MonitorRun(
                                monitoring.source(),
                                settings,
                                monitoring.folders().checkpoints(),
                                monitoring.folders().rejects())
                        .into(config.elasticsearch(), checkpoint);
        say(
                "Watching "
                        + Counted.of(config.watchlist().brands().size(), "brand")
                        + ". Stop with Ctrl-C.");
        try (ProgressLine progress = ProgressLine.rarelyOn(spec.commandLine().getOut())) {
            job.watch(progress, this::say);
        }
    }

    private void say(LiveJob.Recovery recovery) {
        say(
                switch (recovery) {
                    case STARTING_AGAIN ->
                            "The jobs failed and go on from their last checkpoint in a moment; the"
                                    + " log says why.";
                    case RUNNING -> "The jobs run again.";
                });
    }

    private void say(String line) {
        Say.line(spec.commandLine().getOut(), TerminalText.of(line));
    }

    private Config config() throws IOException {
        Config config = ConfigReader.read(file, System.getenv());
        List<String> missing = new ArrayList<>();
        if (config.watchlist() == null) {
            missing.add("watchlist");
        }
        if (config.monitoring().source() == null) {
            missing.add("source");
        }
        if (config.monitoring().folders() == null) {
            missing.add("checkpoints");
        }
        if (!missing.isEmpty()) {
            throw new CommandFailedException(
                    "--config %s has no %s, which monitor needs; docs/configuration.md describes them"
                            .formatted(file, String.join(", no ", missing)));
        }
        return config;
    }

    private static CheckpointFolder checkpoints(Path folder) throws IOException {
        return CheckpointFolder.open(folder)
                .orElseThrow(
                        () ->
                                new CommandFailedException(
                                        "another monitor keeps its checkpoints in "
                                                + folder
                                                + ": stop it, or name another folder"));
    }
}
