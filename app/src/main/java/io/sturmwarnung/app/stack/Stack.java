package io.sturmwarnung.app.stack;

import io.sturmwarnung.elastic.client.ElasticsearchAddress;
import io.sturmwarnung.elastic.client.ElasticsearchConnection;
import io.sturmwarnung.elastic.embedded.EmbeddedElasticsearch;
import io.sturmwarnung.elastic.index.IndexSetup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An Elasticsearch that is ready to be written to and asked: embedded, or somebody's own. */
public final class Stack implements AutoCloseable {
    private final EmbeddedElasticsearch embedded;
    private final ElasticsearchAddress address;
    private final ElasticsearchConnection connection;

    private Stack(EmbeddedElasticsearch embedded, ElasticsearchAddress address) {
        this.embedded = embedded;
        this.address = address;
        this.connection = ElasticsearchConnection.open(address);
    }

    /** Starts the embedded server over that folder, or connects to the other one. */
    public static Stack open(Path data, ElasticsearchAddress elasticsearch) throws IOException {
        Stack stack;
        if (elasticsearch == null) {
            Files.createDirectories(data);
            EmbeddedElasticsearch server =
                    EmbeddedElasticsearch.start(
                            data.resolve("elasticsearch"), Distribution.elasticsearchZip());
            stack = new Stack(server, server.address());
        } else {
            stack = new Stack(null, elasticsearch);
        }
        try {
            stack.connection.check();
            IndexSetup.install(stack.connection.client());
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
        return stack;
    }

    /** Where it listens. */
    public ElasticsearchAddress address() {
        return address;
    }

    /** A client of it. */
    public ElasticsearchConnection connection() {
        return connection;
    }

    @Override
    public void close() {
        connection.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
