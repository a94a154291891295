package io.sturmwarnung.jobs;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.jobs.mention.MentionObservation;
import io.sturmwarnung.jobs.post.KeepFirstFunction;
import io.sturmwarnung.jobs.post.ObserveOperator;
import io.sturmwarnung.jobs.sink.MentionRecord;
import io.sturmwarnung.jobs.source.KafkaTopic;
import io.sturmwarnung.jobs.source.RawRecord;
import io.sturmwarnung.jobs.source.Sources;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

import java.time.Duration;

/**
 * The mentions that {@link MentionJob} wrote to Kafka, each once and with its place in time. What
 * it writes again after a failure is behind the others and looks late, and is dropped as a copy.
 *
 * <p>The topic is never idle here: there is no other to wait for, and tasks that wake from idleness
 * one after another would evaluate slots before all mentions have come.
 */
final class MentionTopic {
    private static final TopicRejects REJECTS =
            new TopicRejects(Uids.REJECT_DOCUMENTS, Uids.INDEX_REJECTS, Uids.WRITE_REJECTS);

    private MentionTopic() {}

    static DataStream<Mention> read(
            StreamExecutionEnvironment env, KafkaTopic topic, StormSinks sinks) {
        return define(Sources.kafka(env, topic), sinks);
    }

    static DataStream<Mention> define(DataStream<RawRecord> records, StormSinks sinks) {
        SingleOutputStreamOperator<MentionRecord> read =
                records.process(
                                new ParseRecordsFunction<>(json -> MentionRecord.read(json)),
                                TypeInformation.of(MentionRecord.class))
                        .uid(Uids.PARSE_MENTIONS)
                        .name("parse mentions")
                        .setParallelism(1);
        REJECTS.keep(read, sinks);
        return read.transform(
                        "observe mentions",
                        TypeInformation.of(Mention.class),
                        new ObserveOperator<>(new MentionObservation(), Duration.ZERO))
                .uid(Uids.OBSERVE_MENTIONS)
                .forceNonParallel()
                .keyBy(Mention::id)
                .process(new KeepFirstFunction<>(Tally.MENTIONS_DUPLICATE))
                .returns(Mention.class)
                .uid(Uids.KEEP_FIRST_MENTION)
                .name("keep first of each mention");
    }
}
