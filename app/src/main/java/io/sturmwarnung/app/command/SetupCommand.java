package io.sturmwarnung.app.command;

import io.sturmwarnung.app.config.Config;
import io.sturmwarnung.app.config.ConfigReader;
import io.sturmwarnung.app.report.Counted;
import io.sturmwarnung.elastic.client.ElasticsearchConnection;
import io.sturmwarnung.elastic.index.IndexSetup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Prepares somebody's own Elasticsearch. */
@Command(
        name = "setup",
        mixinStandardHelpOptions = true,
        description = {
            "Installs index templates and analyzers into your Elasticsearch. Doing it again changes"
                    + " nothing.",
            "",
            "The configuration is YAML:",
            "  elasticsearch:",
            "    url: https://localhost:9200",
            "    user: elastic",
            "    password: $${ELASTIC_PASSWORD}    # taken from the environment",
            "  watchlist: watchlist.yaml          # checked as well"
        })
public final class SetupCommand implements Callable<Integer> {
    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "The configuration.")
    private Path file;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Config config = ConfigReader.read(file, System.getenv());
        Say.line(out, "Elasticsearch: " + config.elasticsearch());
        try (ElasticsearchConnection connection =
                ElasticsearchConnection.open(config.elasticsearch())) {
            connection.check();
            IndexSetup.install(connection.client()).forEach(done -> Say.line(out, "  " + done));
        }
        if (config.watchlist() != null) {
            Say.line(
                    out,
                    "Watchlist: %s, version %s"
                            .formatted(
                                    Counted.of(config.watchlist().brands().size(), "brand"),
                                    config.watchlist().version()));
        }
        return 0;
    }
}
