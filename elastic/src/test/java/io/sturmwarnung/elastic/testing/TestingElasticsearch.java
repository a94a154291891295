package io.sturmwarnung.elastic.testing;

import co.elastic.clients.elasticsearch.indices.ElasticsearchIndicesClient;

import io.sturmwarnung.elastic.client.ElasticsearchAddress;
import io.sturmwarnung.elastic.client.ElasticsearchConnection;
import io.sturmwarnung.elastic.embedded.EmbeddedElasticsearch;
import io.sturmwarnung.elastic.index.Index;
import io.sturmwarnung.elastic.index.IndexSetup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The real server for tests: started once in each JVM, on first use, and stopped with it. Tests
 * that share it either use brands of their own or call {@link #clear()} first. The distribution's
 * zip is named by the system property {@link #ZIP_PROPERTY}.
 */
public final class TestingElasticsearch {
    /** System property with the path of the distribution's zip. */
    public static final String ZIP_PROPERTY = "sturm.elasticsearch.zip";

    private static TestingElasticsearch instance;

    private final EmbeddedElasticsearch server;
    private final ElasticsearchConnection connection;

    private TestingElasticsearch(EmbeddedElasticsearch server) {
        this.server = server;
        this.connection = ElasticsearchConnection.open(server.address());
    }

    /** The server of this JVM, with the indices set up. */
    public static synchronized TestingElasticsearch shared() {
        if (instance == null) {
            Path folder = temporaryFolder();
            instance =
                    new TestingElasticsearch(
                            EmbeddedElasticsearch.start(folder, distributionZip()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(instance.server, folder)));
            IndexSetup.install(instance.connection.client());
        }
        return instance;
    }

    /** The zip with the server. */
    public static Path distributionZip() {
        String zip = System.getProperty(ZIP_PROPERTY);
        if (zip == null) {
            throw new IllegalStateException("system property " + ZIP_PROPERTY + " is not set");
        }
        return Path.of(zip);
    }

    /** A new folder that the server can reach whoever it runs as. */
    public static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("sturm-elasticsearch-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("creating a temporary folder", e);
        }
    }

    /** Deletes a folder and all that is in it. */
    public static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("deleting " + folder, e);
        }
    }

    private static void stop(EmbeddedElasticsearch server, Path folder) {
        server.close();
        delete(folder);
    }

    public ElasticsearchAddress address() {
        return server.address();
    }

    public ElasticsearchConnection connection() {
        return connection;
    }

    /** Deletes everything stored, and sets the indices up again. */
    public void clear() {
        List<String> names = new ArrayList<>();
        for (Index index : Index.values()) {
            names.add(index.monthly() ? index.alias() + "-*" : index.alias());
        }
        try {
            ElasticsearchIndicesClient indices = connection.client().indices();
            Set<String> existing =
                    indices.get(request -> request.index(names).ignoreUnavailable(true))
                            .indices()
                            .keySet();
            if (!existing.isEmpty()) {
                indices.delete(request -> request.index(List.copyOf(existing)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("clearing the indices", e);
        }
        IndexSetup.install(connection.client());
    }
}
