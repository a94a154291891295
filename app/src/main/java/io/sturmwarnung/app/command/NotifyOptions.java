package io.sturmwarnung.app.command;

import io.sturmwarnung.app.config.ConfigReader;
import io.sturmwarnung.app.config.Notifications;
import io.sturmwarnung.app.failure.CommandFailedException;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Who is told of storms that have passed. */
public final class NotifyOptions {
    @Option(
            names = "--notify",
            paramLabel = "CONFIG",
            description =
                    "Tell the channels of this configuration of the storms, as if they were real."
                            + " The section notifications is described in docs/alerts.md.")
    private Path config;

    /** Whether anybody is. */
    boolean given() {
        return config != null;
    }

    /** The times of what is replayed have passed long ago, and alerts are told all the same. */
    Optional<Notifications> read() throws IOException {
        if (config == null) {
            return Optional.empty();
        }
        Notifications configured = ConfigReader.read(config, System.getenv()).notifications();
        if (configured == null) {
            throw new CommandFailedException("--notify " + config + " has no notifications");
        }
        return Optional.of(configured.forReplay());
    }
}
