package io.sturmwarnung.app.stack;

import io.sturmwarnung.app.config.PostSource;
import io.sturmwarnung.jobs.source.KafkaCheck;
import io.sturmwarnung.jobs.source.KafkaTopic;
import io.sturmwarnung.jobs.source.RawRecord;
import io.sturmwarnung.jobs.source.SourceUnavailableException;
import io.sturmwarnung.jobs.source.Sources;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

import java.nio.file.Files;
import java.nio.file.Path;

/** The places that posts come from without end. */
public final class PostSources {
    private PostSources() {}

    /** The records that are there, and those that will come. */
    public static DataStream<RawRecord> records(StreamExecutionEnvironment env, PostSource source) {
        return switch (source) {
            case PostSource.Kafka(KafkaTopic topic) -> Sources.kafka(env, topic);
            case PostSource.Folder(Path folder) -> Sources.folder(env, folder);
        };
    }

    /**
     * Says what posts are read from, if they can be.
     *
     * @throws SourceUnavailableException if not, with what to do
     */
    public static String check(PostSource source) throws InterruptedException {
        return switch (source) {
            case PostSource.Kafka(KafkaTopic topic) ->
                    "topic %s at %s, %d partition(s)"
                            .formatted(topic.name(), topic.servers(), KafkaCheck.partitions(topic));
            case PostSource.Folder(Path folder) -> folder(folder);
        };
    }

    private static String folder(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            throw new SourceUnavailableException(
                    folder + " is not a folder that can be read", null);
        }
        return "files *.ndjson and *.ndjson.gz in " + folder;
    }
}
