package io.sturmwarnung.jobs;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.elastic.document.Documents;
import io.sturmwarnung.jobs.mention.MentionObservation;
import io.sturmwarnung.jobs.mention.ParseMentionsFunction;
import io.sturmwarnung.jobs.post.KeepFirstFunction;
import io.sturmwarnung.jobs.post.ObserveOperator;
import io.sturmwarnung.jobs.source.KafkaTopic;
import io.sturmwarnung.jobs.source.RawRecord;
import io.sturmwarnung.jobs.source.Sources;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The mentions that {@link MentionJob} wrote to Kafka, each once and with its place in time. A
 * mention that is far behind others because tasks of that job ran apart counts as late again.
 */
final class MentionTopic {
    private MentionTopic() {}

    static DataStream<Mention> read(
            StreamExecutionEnvironment env, KafkaTopic topic, StormSinks sinks) {
        return define(Sources.kafka(env, topic), sinks);
    }

    static DataStream<Mention> define(DataStream<RawRecord> records, StormSinks sinks) {
        SingleOutputStreamOperator<Mention> mentions =
                records.process(new ParseMentionsFunction())
                        .uid(Uids.PARSE_MENTIONS)
                        .name("parse mentions")
                        .setParallelism(1);
        DataStream<Rejection> rejects = mentions.getSideOutput(ParseMentionsFunction.REJECTED);
        rejects.map((Rejection reject) -> Documents.of(reject))
                .uid(Uids.REJECT_DOCUMENTS)
                .name("reject documents")
                .setParallelism(1)
                .sinkTo(sinks.documents())
                .uid(Uids.INDEX_REJECTS)
                .name("index rejects")
                .setParallelism(1);
        rejects.sinkTo(sinks.rejects())
                .uid(Uids.WRITE_REJECTS)
                .name("write rejects")
                .setParallelism(1);
        return mentions.transform(
                        "observe mentions",
                        TypeInformation.of(Mention.class),
                        new ObserveOperator<>(new MentionObservation(), MentionSettings.IDLE_AFTER))
                .uid(Uids.OBSERVE_MENTIONS)
                .forceNonParallel()
                .keyBy(Mention::id)
                .process(new KeepFirstFunction<>(Tally.MENTIONS_DUPLICATE))
                .returns(Mention.class)
                .uid(Uids.KEEP_FIRST_MENTION)
                .name("keep first of each mention");
    }
}
