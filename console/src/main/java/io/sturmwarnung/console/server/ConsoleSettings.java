package io.sturmwarnung.console.server;

import io.sturmwarnung.core.roster.Roster;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * How the console is served. {@link IllegalArgumentException} says which setting is out of range.
 *
 * @param host address to listen at; anything but a loopback address lets others read everything
 * @param port 0–65535; 0 is any free one
 * @param refresh pause between two questions to the index, at least {@link #MIN_REFRESH}
 * @param roster who may approve drafts of replies, or {@code null} if nobody says
 * @param names further names of this console, without a port, that a request may be meant for
 */
public record ConsoleSettings(
        String host, int port, Duration refresh, Roster roster, Set<String> names) {

    /** Only this machine may look. */
    public static final String DEFAULT_HOST = "127.0.0.1";

    /** Quick enough for a person who watches, and one small search for the index. */
    public static final Duration DEFAULT_REFRESH = Duration.ofSeconds(2);

    /** More often would only burden the index: metrics change once a minute of event time. */
    public static final Duration MIN_REFRESH = Duration.ofMillis(20);

    public ConsoleSettings {
        names = Set.copyOf(names);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0–65535, not " + port);
        }
        if (refresh.compareTo(MIN_REFRESH) < 0) {
            throw new IllegalArgumentException(
                    "refresh must be at least " + MIN_REFRESH + ", not " + refresh);
        }
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must not be blank");
        }
    }

    /** The defaults at that port. */
    public static ConsoleSettings atPort(int port) {
        return new ConsoleSettings(DEFAULT_HOST, port, DEFAULT_REFRESH);
    }

    /** Settings without a roster. */
    public ConsoleSettings(String host, int port, Duration refresh) {
        this(host, port, refresh, null, Set.of());
    }

    /** The same with that roster. */
    public ConsoleSettings with(Roster newRoster) {
        return new ConsoleSettings(host, port, refresh, newRoster, names);
    }

    /** The same at that address, for requests that are meant for one of those names as well. */
    public ConsoleSettings at(String newHost, Set<String> newNames) {
        return new ConsoleSettings(newHost, port, refresh, roster, newNames);
    }

    /** Whether nobody but this machine can connect. */
    public boolean loopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("host is unknown: " + host, e);
        }
    }

    /** The names besides {@code localhost} that a request may be meant for. */
    Set<String> ownNames() {
        Set<String> own = new HashSet<>(names);
        own.add(host.contains(":") ? "[" + host + "]" : host);
        // It stands for all addresses and is none.
        own.remove("0.0.0.0");
        own.remove("[::]");
        return own;
    }
}
