package io.sturmwarnung.elastic.testing;

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
import java.util.List;

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
            instance =
                    new TestingElasticsearch(
                            EmbeddedElasticsearch.start(temporaryFolder(), distributionZip()));
            Runtime.getRuntime().addShutdownHook(new Thread(instance.server::close));
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
            connection
                    .client()
                    .indices()
                    .delete(request -> request.index(names).ignoreUnavailable(true));
        } catch (IOException e) {
            throw new UncheckedIOException("clearing the indices", e);
        }
        IndexSetup.install(connection.client());
    }
}
