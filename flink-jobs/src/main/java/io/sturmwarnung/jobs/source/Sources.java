package io.sturmwarnung.jobs.source;

import io.sturmwarnung.jobs.Uids;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

import java.time.Duration;

/**
 * The places records come from. Sources give no watermarks: time is told once, behind the parser.
 */
public final class Sources {
    /** Pause between two looks for new files. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private Sources() {}

    /** All lines of a file, in order; {@code .gz} is unpacked. The stream ends with the file. */
    public static DataStream<RawRecord> file(
            StreamExecutionEnvironment env, java.nio.file.Path file) {
        FileSource<RawRecord> source =
                FileSource.forBulkFileFormat(new LineFormat(false), new Path(file.toUri()))
                        // The default leaves out files whose names begin with a dot or underscore.
                        .setFileEnumerator(() -> new NonSplittingRecursiveEnumerator(path -> true))
                        .build();
        return env.fromSource(
                        source, WatermarkStrategy.noWatermarks(), "read " + file.getFileName())
                .uid(Uids.READ_RECORDS)
                .setParallelism(1);
    }

    /**
     * The lines of all files {@code *.ndjson} and {@code *.ndjson.gz} in a folder and those below
     * it, the oldest file first, and of those that appear there later. Each file is read once, when
     * nobody has written to it for some seconds. The stream never ends; a file that cannot be read
     * becomes a record that says so.
     */
    public static DataStream<RawRecord> folder(
            StreamExecutionEnvironment env, java.nio.file.Path folder) {
        FileSource<RawRecord> source =
                FileSource.forBulkFileFormat(LineFormat.lenient(), new Path(folder.toUri()))
                        .setFileEnumerator(FolderFiles::new)
                        .setSplitAssigner(OldestFirst::new)
                        .monitorContinuously(LOOK)
                        .build();
        return env.fromSource(source, WatermarkStrategy.noWatermarks(), "read " + folder)
                .uid(Uids.READ_RECORDS)
                .setParallelism(1);
    }

    /**
     * The records of a topic, from where its group stopped, or from the beginning. The stream never
     * ends.
     */
    public static DataStream<RawRecord> kafka(StreamExecutionEnvironment env, KafkaTopic topic) {
        return kafka(env, topic, Uids.READ_RECORDS);
    }

    /** The same where a job reads several topics. */
    @SuppressWarnings("deprecation") // The connector still takes this type and no other.
    public static DataStream<RawRecord> kafka(
            StreamExecutionEnvironment env, KafkaTopic topic, String uid) {
        KafkaSource<RawRecord> source =
                KafkaSource.<RawRecord>builder()
                        .setBootstrapServers(topic.servers())
                        .setTopics(topic.name())
                        .setGroupId(topic.group())
                        .setStartingOffsets(
                                OffsetsInitializer.committedOffsets(
                                        org.apache.kafka.clients.consumer.OffsetResetStrategy
                                                .EARLIEST))
                        .setDeserializer(new KafkaRecordFormat())
                        .build();
        return env.fromSource(source, WatermarkStrategy.noWatermarks(), "read " + topic.name())
                .uid(uid)
                .setParallelism(1);
    }
}
