package io.sturmwarnung.app.command;

import io.sturmwarnung.app.config.Config;
import io.sturmwarnung.app.config.ConfigReader;
import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.app.stack.Digests;
import io.sturmwarnung.app.stack.Interruption;
import io.sturmwarnung.console.channel.Outcome;
import io.sturmwarnung.console.delivery.DigestDesk;
import io.sturmwarnung.console.delivery.DigestOrder;
import io.sturmwarnung.core.digest.Digest;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.elastic.client.ElasticsearchConnection;
import io.sturmwarnung.elastic.index.IndexSetup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Sends digests, now or whenever they are due. */
@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        description = {
            "Mails what a team needs to know that cannot watch all day: open questions, mood,"
                    + " topics on the rise and who carries them, each since the last digest.",
            "",
            "Readers, times and brands are in the section digest of the configuration; see"
                    + " docs/roster.md."
        },
        footer = {"", "Example: ./sturm digest --config config.yaml --dry-run"})
public final class DigestCommand implements Callable<Integer> {
    /** Nobody minds a digest half a minute late. */
    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "The configuration.")
    private Path file;

    @Option(names = "--brand", paramLabel = "ID", description = "Of this brand alone.")
    private String brand;

    @Option(names = "--dry-run", description = "Print them; send and keep nothing.")
    private boolean dryRun;

    @Option(
            names = "--scheduled",
            description = "Stay, and send each at the times of the configuration.")
    private boolean scheduled;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (scheduled && dryRun) {
            throw new ParameterException(
                    spec.commandLine(), "--scheduled sends, and --dry-run does not: choose one");
        }
        Config config = ConfigReader.read(file, System.getenv());
        if (config.digest() == null) {
            throw new CommandFailedException("--config " + file + " has no section digest");
        }
        DigestOrder order = order(config.digest());
        try (ElasticsearchConnection connection =
                ElasticsearchConnection.open(config.elasticsearch())) {
            connection.check();
            DigestDesk desk = Digests.desk(order, connection);
            if (dryRun) {
                print(desk);
                return 0;
            }
            // A strict mapping of an earlier version would not take what is kept here.
            IndexSetup.install(connection.client());
            if (scheduled) {
                stay(order, connection);
            } else {
                send(desk);
            }
        }
        return 0;
    }

    private DigestOrder order(DigestOrder configured) {
        if (brand == null) {
            return configured;
        }
        List<Brand> wanted =
                configured.brands().stream().filter(each -> each.id().equals(brand)).toList();
        if (wanted.isEmpty()) {
            throw new CommandFailedException(
                    "there is no digest of '"
                            + brand
                            + "'; choose one of "
                            + String.join(
                                    ", ", configured.brands().stream().map(Brand::id).toList()));
        }
        return new DigestOrder(
                configured.channel(),
                configured.to(),
                configured.times(),
                configured.language(),
                wanted,
                configured.console());
    }

    private void print(DigestDesk desk) {
        PrintWriter out = spec.commandLine().getOut();
        Instant now = Instant.now();
        for (Brand each : desk.order().brands()) {
            Digest digest = desk.write(each, now);
            Say.line(out, digest.subject());
            Say.line(out, "");
            Say.line(out, digest.plain());
        }
    }

    private void send(DigestDesk desk) {
        PrintWriter out = spec.commandLine().getOut();
        Instant now = Instant.now();
        List<String> problems = new ArrayList<>();
        for (Brand each : desk.order().brands()) {
            Outcome outcome = desk.send(each, now);
            Say.line(out, each.id() + ": " + (outcome.sent() ? "sent" : outcome.reason()));
            if (!outcome.sent()) {
                problems.add(each.id() + ": " + outcome.reason());
            }
        }
        if (!problems.isEmpty()) {
            throw new CommandFailedException(
                    "not every digest was sent:\n  " + String.join("\n  ", problems));
        }
    }

    private void stay(DigestOrder order, ElasticsearchConnection connection)
            throws InterruptedException {
        Say.line(
                spec.commandLine().getOut(),
                "Digests are sent at the times of the configuration. Stop with Ctrl-C.");
        try (Interruption interruption = new Interruption()) {
            Digests digests = Digests.start(Optional.of(order), connection);
            try {
                interruption.watch();
                interruption.await();
            } finally {
                digests.close();
            }
        }
    }
}
