package io.sturmwarnung.app.stack;

import io.sturmwarnung.elastic.client.ElasticsearchAddress;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** Where a command stores what it finds. */
public final class StackOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".sturm",
            description = "Folder for everything that is stored (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(
            names = "--elasticsearch",
            paramLabel = "URL",
            description =
                    "Use this Elasticsearch instead of one that runs for the command's duration. The"
                            + " environment variables ELASTIC_USER and ELASTIC_PASSWORD, or"
                            + " ELASTIC_API_KEY, let it in.")
    private String elasticsearch;

    /** The folder, absolute. */
    public Path data() {
        return data.toAbsolutePath().normalize();
    }

    /** The address of another Elasticsearch, or {@code null}. Secrets never are in options. */
    public ElasticsearchAddress elasticsearch() {
        return elasticsearch == null
                ? null
                : new ElasticsearchAddress(
                        elasticsearch,
                        System.getenv("ELASTIC_USER"),
                        System.getenv("ELASTIC_PASSWORD"),
                        System.getenv("ELASTIC_API_KEY"));
    }
}
