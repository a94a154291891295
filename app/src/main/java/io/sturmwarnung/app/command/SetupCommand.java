package io.sturmwarnung.app.command;

import io.sturmwarnung.app.config.Config;
import io.sturmwarnung.app.config.ConfigReader;
import io.sturmwarnung.app.report.Counted;
import io.sturmwarnung.app.setup.SetupRun;
import io.sturmwarnung.dashboards.kibana.Patience;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Prepares somebody's own Elasticsearch and Kibana. */
@Command(
        name = "setup",
        mixinStandardHelpOptions = true,
        description = {
            "Installs index templates and how long to keep what is stored into your Elasticsearch,"
                    + " and into your Kibana a space with dashboards and a login for people who"
                    + " only look. Doing it again ends in the same state; what somebody changed in"
                    + " these dashboards is lost, in a copy under another name it is not.",
            "",
            "The configuration is YAML; without kibana only Elasticsearch is set up:",
            "  elasticsearch:",
            "    url: https://localhost:9200",
            "    user: elastic",
            "    password: $${ELASTIC_PASSWORD}    # taken from the environment",
            "  retention: { mentions: 400d }      # or forever",
            "  kibana:",
            "    url: https://localhost:5601      # with the login above, or one of its own",
            "    reader: { name: pr, password: '$${PR_PASSWORD}' }",
            "  watchlist: watchlist.yaml          # checked as well"
        })
public final class SetupCommand implements Callable<Integer> {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int LONGEST_WAIT = 3600;

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "The configuration.")
    private Path file;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description =
                    "How long to wait for a Kibana that does not answer yet; the first start takes"
                            + " it minutes. Default: ${DEFAULT-VALUE}")
    private int wait = 180;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (wait < 0 || wait > LONGEST_WAIT) {
            throw new ParameterException(
                    spec.commandLine(), "--wait must be 0 to " + LONGEST_WAIT + " seconds");
        }
        PrintWriter out = spec.commandLine().getOut();
        Config config = ConfigReader.read(file, System.getenv());
        Patience patience =
                new Patience(
                        Duration.ofSeconds(wait),
                        FIRST_PAUSE,
                        words -> Say.line(out, "  " + words));
        new SetupRun(config, patience, line -> Say.line(out, line)).run();
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
