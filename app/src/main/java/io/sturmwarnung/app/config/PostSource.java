package io.sturmwarnung.app.config;

import io.sturmwarnung.jobs.source.KafkaTopic;

import java.nio.file.Path;

/** Where the posts come from that are watched. */
public sealed interface PostSource {

    /** The values of a topic's records. */
    record Kafka(KafkaTopic topic) implements PostSource {}

    /** The lines of the files that appear in a folder. */
    record Folder(Path path) implements PostSource {}
}
