package io.sturmwarnung.app;

import io.sturmwarnung.app.command.AnalyzeCommand;
import io.sturmwarnung.app.command.BacktestCommand;
import io.sturmwarnung.app.command.ConsoleCommand;
import io.sturmwarnung.app.command.DemoCommand;
import io.sturmwarnung.app.command.DictionariesCommand;
import io.sturmwarnung.app.command.DigestCommand;
import io.sturmwarnung.app.command.DoctorCommand;
import io.sturmwarnung.app.command.DrillCommand;
import io.sturmwarnung.app.command.EvaluateCommand;
import io.sturmwarnung.app.command.ExportLabelsCommand;
import io.sturmwarnung.app.command.FeedCommand;
import io.sturmwarnung.app.command.HistoryCommand;
import io.sturmwarnung.app.command.LintReplyCommand;
import io.sturmwarnung.app.command.MonitorCommand;
import io.sturmwarnung.app.command.ReplayCommand;
import io.sturmwarnung.app.command.ReportCommand;
import io.sturmwarnung.app.command.SearchCommand;
import io.sturmwarnung.app.command.SetupCommand;
import io.sturmwarnung.app.command.TrainCommand;
import io.sturmwarnung.app.failure.FailureHandler;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Entry point of all commands. Exit codes: 0 done, 1 the work failed (the message says what and
 * what to do), 2 wrong usage.
 */
@Command(
        name = "sturm",
        description = {
            "Notices a firestorm about a brand while it is still a breeze.",
            "",
            "Begin with: ./sturm demo"
        },
        mixinStandardHelpOptions = true,
        version = "sturm 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ReplayCommand.class,
            MonitorCommand.class,
            ConsoleCommand.class,
            FeedCommand.class,
            SearchCommand.class,
            BacktestCommand.class,
            AnalyzeCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            ExportLabelsCommand.class,
            HistoryCommand.class,
            DictionariesCommand.class,
            LintReplyCommand.class,
            DigestCommand.class,
            SetupCommand.class,
            DoctorCommand.class,
            DrillCommand.class,
            ReportCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "test      runs everything that is tested, as CI does (./sturm test)",
            "",
            "Each command explains itself: ./sturm replay --help"
        })
public final class Sturm {
    // Lucene advises a JVM option by java.util.logging, past our log file; a person who runs a
    // command cannot use the advice. The field keeps the logger, and so its level, alive.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        LUCENE.setLevel(Level.SEVERE);
        System.exit(commandLine().execute(args));
    }

    /** All commands, ready to be run inside another process such as a test. */
    public static CommandLine commandLine() {
        return new CommandLine(new Sturm())
                .setExecutionExceptionHandler(new FailureHandler())
                .setUsageHelpAutoWidth(true);
    }
}
