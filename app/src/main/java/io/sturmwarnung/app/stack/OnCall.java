package io.sturmwarnung.app.stack;

import io.sturmwarnung.app.config.Config;
import io.sturmwarnung.app.config.Monitoring;
import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.console.channel.Channel;
import io.sturmwarnung.console.server.ConsoleServer;
import io.sturmwarnung.console.server.ConsoleSettings;
import io.sturmwarnung.elastic.action.ActionWriter;
import io.sturmwarnung.elastic.client.ElasticsearchConnection;
import io.sturmwarnung.elastic.search.ElasticStormReader;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** What people have of the jobs until it is closed: the console, alerts and digests. */
public final class OnCall implements AutoCloseable {
    private final ConsoleServer console;
    private final boolean open;
    private final Telling telling;
    private final Digests digests;

    private OnCall(ConsoleServer console, boolean open, Telling telling, Digests digests) {
        this.console = console;
        this.open = open;
        this.telling = telling;
        this.digests = digests;
    }

    /** Begins with what is in that Elasticsearch; the configuration has a watchlist. */
    public static OnCall start(Config config, ElasticsearchConnection elasticsearch) {
        Monitoring.Listening listening = config.monitoring().console();
        ConsoleSettings settings =
                ConsoleSettings.atPort(listening.port())
                        .with(config.roster())
                        .at(listening.host(), listening.names());
        ActionWriter actions = new ActionWriter(elasticsearch.client());
        ConsoleServer console =
                ConsoleServer.start(
                        settings,
                        new ElasticStormReader(elasticsearch.client()),
                        actions,
                        config.watchlist(),
                        config.monitoring().playbooks());
        Telling telling =
                Telling.start(
                        Optional.ofNullable(config.notifications()),
                        config.watchlist(),
                        elasticsearch.client(),
                        console.counting(actions, channels(config)));
        Digests digests = Digests.start(Optional.ofNullable(config.digest()), elasticsearch);
        return new OnCall(console, !settings.loopback(), telling, digests);
    }

    private static List<String> channels(Config config) {
        return config.notifications() == null
                ? List.of()
                : config.notifications().channels().stream().map(Channel::id).toList();
    }

    /**
     * Fails where the console could not listen.
     *
     * @throws CommandFailedException saying which setting to change
     */
    public static void requireFreePort(Monitoring.Listening listening) {
        try {
            InetAddress address = InetAddress.getByName(listening.host());
            new ServerSocket(listening.port(), 1, address).close();
        } catch (UnknownHostException e) {
            throw new CommandFailedException(
                    "console.host " + listening.host() + " is no address of this machine", e);
        } catch (IOException e) {
            throw new CommandFailedException(
                    "port %d of %s cannot be used (%s); name another as console.port, or an address"
                                    .formatted(listening.port(), listening.host(), e.getMessage())
                            + " of this machine as console.host",
                    e);
        }
    }

    /** Where the console is, with a warning if others than this machine can connect. */
    public String place() {
        return open
                ? console.address()
                        + " (it asks nobody for a password: everyone who can connect reads all and"
                        + " acts for all)"
                : console.address().toString();
    }

    @Override
    public void close() {
        digests.close();
        telling.close();
        console.close();
    }
}
