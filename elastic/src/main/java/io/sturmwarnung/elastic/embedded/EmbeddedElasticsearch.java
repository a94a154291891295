package io.sturmwarnung.elastic.embedded;

import co.elastic.clients.elasticsearch._types.HealthStatus;

import io.sturmwarnung.elastic.client.ElasticsearchAddress;
import io.sturmwarnung.elastic.client.ElasticsearchConnection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real Elasticsearch as a child process: one node on loopback, without security, on ports that
 * were free. It stops with {@link #close()}, and also when this process exits or is killed. What it
 * stored stays in the data directory for the next start.
 */
public final class EmbeddedElasticsearch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedElasticsearch.class);

    /** A cold start on a loaded machine was seen to take more than a minute. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(4);

    /** Longer than the watchdog needs to ask twice and then kill. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    /** Shorter than the client waits for an answer. */
    private static final String SHARDS_TIMEOUT = "50s";

    private static final Duration POLL = Duration.ofMillis(50);
    private static final int LOG_LINES = 25;

    private final Process watchdog;
    private final ProcessHandle server;
    private final ElasticsearchAddress address;
    private final DataDirectoryLock lock;

    private EmbeddedElasticsearch(
            Process watchdog,
            ProcessHandle server,
            ElasticsearchAddress address,
            DataDirectoryLock lock) {
        this.watchdog = watchdog;
        this.server = server;
        this.address = address;
        this.lock = lock;
    }

    /** Starts a server with the usual options; see {@link #start(EmbeddedOptions)}. */
    public static EmbeddedElasticsearch start(Path dataDirectory, Path distributionZip) {
        return start(EmbeddedOptions.of(dataDirectory, distributionZip));
    }

    /**
     * Starts a server and waits until it answers and has opened what is stored in its folder.
     *
     * @throws EmbeddedElasticsearchException if it cannot be started; the message says why, what to
     *     do, and ends with the last lines the server wrote
     */
    public static EmbeddedElasticsearch start(EmbeddedOptions options) {
        ServerFolders folders = new ServerFolders(options.dataDirectory());
        try {
            DataDirectoryLock lock = DataDirectoryLock.acquire(folders, options.patience());
            try {
                return launch(options, folders, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new EmbeddedElasticsearchException(
                    "Elasticsearch could not be started in %s: %s"
                            .formatted(options.dataDirectory(), e),
                    e);
        }
    }

    /** Where it listens. */
    public ElasticsearchAddress address() {
        return address;
    }

    /** The server's process id. */
    public long pid() {
        return server.pid();
    }

    /** Stops the server and waits until it has gone. */
    @Override
    public void close() {
        try {
            stop(watchdog, server);
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("stopping Elasticsearch", e);
        }
    }

    private static EmbeddedElasticsearch launch(
            EmbeddedOptions options, ServerFolders folders, DataDirectoryLock lock)
            throws IOException {
        long begin = System.nanoTime();
        Distribution distribution =
                Distribution.unpack(options.distributionZip(), options.unpackInto());
        folders.prepare();
        Files.write(
                folders.arguments(),
                ServerArguments.of(
                        ServerCommand.settings(distribution, folders),
                        folders.config(),
                        folders.logs()));
        ServerUser user = ServerUser.current();
        user.own(folders.root());
        List<String> command =
                new ArrayList<>(
                        user.prefix(
                                List.of(
                                        folders.root(),
                                        distribution.home(),
                                        ServerCommand.javaHome())));
        command.addAll(ServerCommand.of(distribution, folders, options.heapMegabytes()));
        Process watchdog = watchdog(folders, command);
        try {
            awaitReady(watchdog, folders);
        } catch (RuntimeException e) {
            stop(watchdog, watchdog.toHandle());
            throw e;
        }
        ElasticsearchAddress address = ElasticsearchAddress.of("http://" + port(folders));
        try {
            awaitShards(address, folders);
        } catch (IOException | RuntimeException e) {
            stop(watchdog, watchdog.toHandle());
            throw e;
        }
        ProcessHandle server =
                ProcessHandle.of(Long.parseLong(Files.readString(folders.serverPid()).strip()))
                        .orElseThrow(() -> failure("stopped at once", folders));
        LOG.info(
                "Elasticsearch answers at {} after {} ms, log in {}",
                address,
                Duration.ofNanos(System.nanoTime() - begin).toMillis(),
                folders.log());
        return new EmbeddedElasticsearch(watchdog, server, address, lock);
    }

    private static Process watchdog(ServerFolders folders, List<String> server) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", folders.watchdogScript().toString()));
        command.add(folders.arguments().toString());
        command.add(folders.serverPid().toString());
        command.addAll(server);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folders.root().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folders.output().toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("JAVA_") || name.startsWith("_JAVA"));
        environment.put("LIBFFI_TMPDIR", folders.temporary().toString());
        environment.put("ES_TMPDIR", folders.temporary().toString());
        return builder.start();
    }

    private static void awaitReady(Process watchdog, ServerFolders folders) {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!Files.exists(folders.httpPorts())) {
            if (!watchdog.isAlive()) {
                throw failure("stopped with exit code " + watchdog.exitValue(), folders);
            }
            if (System.nanoTime() > deadline) {
                throw failure("did not answer within " + START_TIMEOUT.toSeconds() + " s", folders);
            }
            Pause.sleep(POLL);
        }
    }

    /** It answers before it has opened what it stored earlier; a search would fail until then. */
    private static void awaitShards(ElasticsearchAddress address, ServerFolders folders)
            throws IOException {
        try (ElasticsearchConnection connection = ElasticsearchConnection.open(address)) {
            boolean late =
                    connection
                            .client()
                            .cluster()
                            .health(
                                    health ->
                                            health.waitForStatus(HealthStatus.Yellow)
                                                    .timeout(time -> time.time(SHARDS_TIMEOUT)))
                            .timedOut();
            if (late) {
                throw failure("did not open its indices within " + SHARDS_TIMEOUT, folders);
            }
        }
    }

    private static String port(ServerFolders folders) throws IOException {
        return Files.readAllLines(folders.httpPorts()).stream()
                .filter(line -> line.startsWith("127.0.0.1:"))
                .findFirst()
                .orElseThrow(() -> failure("does not listen on 127.0.0.1", folders));
    }

    /** Ends the pipe that the watchdog reads; it does the rest. */
    private static void stop(Process watchdog, ProcessHandle server) throws IOException {
        watchdog.getOutputStream().close();
        try {
            server.onExit().get(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            watchdog.onExit().get(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.warn("Elasticsearch (process {}) did not stop, killing it", server.pid(), e);
            server.destroyForcibly();
            watchdog.destroyForcibly();
        } catch (InterruptedException e) {
            // The watchdog goes on without us.
            Thread.currentThread().interrupt();
        }
    }

    private static EmbeddedElasticsearchException failure(String what, ServerFolders folders) {
        try {
            return new EmbeddedElasticsearchException(
                    "Elasticsearch %s. Its last lines, from %s:\n%s"
                            .formatted(what, folders.logs(), folders.lastLines(LOG_LINES)));
        } catch (IOException e) {
            return new EmbeddedElasticsearchException(
                    "Elasticsearch %s, and its log in %s cannot be read"
                            .formatted(what, folders.logs()),
                    e);
        }
    }
}
