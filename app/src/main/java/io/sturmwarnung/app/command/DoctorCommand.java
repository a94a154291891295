package io.sturmwarnung.app.command;

import io.sturmwarnung.app.config.Config;
import io.sturmwarnung.app.config.ConfigReader;
import io.sturmwarnung.app.config.KibanaSettings;
import io.sturmwarnung.app.config.PostSource;
import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.app.stack.PostSources;
import io.sturmwarnung.console.channel.Channel;
import io.sturmwarnung.console.channel.Outcome;
import io.sturmwarnung.dashboards.kibana.KibanaConnection;
import io.sturmwarnung.dashboards.kibana.KibanaException;
import io.sturmwarnung.dashboards.kibana.KibanaVersion;
import io.sturmwarnung.dashboards.kibana.Patience;
import io.sturmwarnung.elastic.client.ElasticsearchConnection;
import io.sturmwarnung.jobs.source.SourceUnavailableException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Says what is wrong with a configuration and the servers it names, all at once. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a configuration, the files and folders it names, its Elasticsearch and Kibana,"
                    + " where posts come from and its channels, and tells all problems at once."
                    + " Nobody is sent anything."
        },
        footer = {"", "Example: ./sturm doctor --config config.yaml"})
public final class DoctorCommand implements Callable<Integer> {
    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "The configuration.")
    private Path file;

    @Spec private CommandSpec spec;

    private final List<String> problems = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Config config = ConfigReader.read(file, System.getenv());
        Say.line(out, "configuration   fine");
        elasticsearch(config, out);
        if (config.kibana() != null) {
            kibana(config.kibana(), out);
        }
        if (config.monitoring().source() != null) {
            source(config.monitoring().source(), out);
        }
        if (config.notifications() != null) {
            for (Channel channel : config.notifications().channels()) {
                Outcome outcome = channel.check();
                note(out, "channel " + channel.id(), outcome.sent() ? null : outcome.reason());
            }
        }
        if (!problems.isEmpty()) {
            throw new CommandFailedException(
                    "not everything can be used:\n  " + String.join("\n  ", problems));
        }
        return 0;
    }

    private void elasticsearch(Config config, PrintWriter out) {
        try (ElasticsearchConnection connection =
                ElasticsearchConnection.open(config.elasticsearch())) {
            Say.line(out, "%-15s fine, version %s".formatted("Elasticsearch", connection.check()));
        } catch (RuntimeException e) {
            note(out, "Elasticsearch", e.getMessage());
        }
    }

    /** It is not waited for: who asks wants to know how things are now. */
    private void kibana(KibanaSettings settings, PrintWriter out) throws InterruptedException {
        try (KibanaConnection kibana = KibanaConnection.open(settings.address(), Patience.none())) {
            String version = KibanaVersion.check(kibana);
            String space =
                    settings.space().exists(kibana)
                            ? ""
                            : "; setup has not made the space " + settings.space() + " yet";
            Say.line(out, "%-15s fine, version %s%s".formatted("Kibana", version, space));
        } catch (KibanaException e) {
            note(out, "Kibana", e.getMessage());
        }
    }

    private void source(PostSource source, PrintWriter out) throws InterruptedException {
        try {
            Say.line(out, "%-15s fine, %s".formatted("posts", PostSources.check(source)));
        } catch (SourceUnavailableException e) {
            note(out, "posts", e.getMessage());
        }
    }

    private void note(PrintWriter out, String what, String problem) {
        Say.line(out, "%-15s %s".formatted(what, problem == null ? "fine" : problem));
        if (problem != null) {
            problems.add(what + ": " + problem);
        }
    }
}
