package io.sturmwarnung.app.command;

import io.sturmwarnung.app.config.Config;
import io.sturmwarnung.app.config.ConfigReader;
import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.app.report.TerminalText;
import io.sturmwarnung.app.stack.Interruption;
import io.sturmwarnung.app.stack.OnCall;
import io.sturmwarnung.elastic.client.ElasticsearchConnection;
import io.sturmwarnung.elastic.index.IndexSetup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** What people have of jobs that run on a cluster, until it is stopped. */
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the console, tells people of alerts and mails digests, of what jobs on a Flink"
                    + " cluster write to your Elasticsearch. On one machine monitor does that as"
                    + " well.",
            "",
            "Run it once for an Elasticsearch: two would tell everything twice. Before the first"
                    + " start: ./sturm setup --config FILE"
        },
        footer = {
            "",
            "docs/configuration.md describes the file; source, checkpoints and history are not used."
                    + " GET /metrics has figures for Prometheus.",
            "",
            "Example: ./sturm console --config config.yaml"
        })
public final class ConsoleCommand implements Callable<Integer> {
    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "The configuration.")
    private Path file;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Config config = config();
        OnCall.requireFreePort(config.monitoring().console());
        try (Interruption interruption = new Interruption()) {
            serve(config, interruption);
            // Before the process may end: afterwards nobody would be left to say it.
            say("Stopped.");
        }
        return 0;
    }

    /** Until somebody wants it to end. */
    private void serve(Config config, Interruption interruption) throws IOException {
        try (ElasticsearchConnection elasticsearch = connect(config);
                OnCall onCall = OnCall.start(config, elasticsearch)) {
            interruption.watch();
            say("Elasticsearch: " + config.elasticsearch());
            say("Console: " + onCall.place());
            say("Stop with Ctrl-C.");
            interruption.await();
        } catch (InterruptedException asked) {
            // Everything is closed by now, as it should be.
        }
    }

    /** A login that may do no more than its work may not install anything: setup has done that. */
    private ElasticsearchConnection connect(Config config) throws IOException {
        ElasticsearchConnection connection = ElasticsearchConnection.open(config.elasticsearch());
        try {
            connection.check();
            if (!IndexSetup.done(connection.client())) {
                throw new CommandFailedException(
                        "Elasticsearch at %s has no indices of Sturmwarnung yet. Run first: ./sturm setup --config %s"
                                .formatted(config.elasticsearch(), file));
            }
            return connection;
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private Config config() throws IOException {
        Config config = ConfigReader.read(file, System.getenv());
        if (config.watchlist() == null) {
            throw new CommandFailedException(
                    "--config %s has no watchlist, which console needs; docs/configuration.md describes it"
                            .formatted(file));
        }
        return config;
    }

    private void say(String line) {
        Say.line(spec.commandLine().getOut(), TerminalText.of(line));
    }
}
