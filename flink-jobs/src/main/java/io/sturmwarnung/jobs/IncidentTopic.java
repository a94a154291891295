package io.sturmwarnung.jobs;

import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.elastic.document.Documents;
import io.sturmwarnung.jobs.response.NeverWaitedFor;
import io.sturmwarnung.jobs.response.ParseIncidentsFunction;
import io.sturmwarnung.jobs.source.KafkaTopic;
import io.sturmwarnung.jobs.source.RawRecord;
import io.sturmwarnung.jobs.source.Sources;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The states of incidents that {@link CrisisJob} wrote to Kafka, as they come: a storm counts from
 * when it was recognised, or from when it is heard of here if questions have been looked at since.
 */
final class IncidentTopic {
    private IncidentTopic() {}

    static DataStream<Incident> read(
            StreamExecutionEnvironment env, KafkaTopic topic, StormSinks sinks) {
        return define(Sources.kafka(env, topic, Uids.READ_INCIDENTS), sinks);
    }

    static DataStream<Incident> define(DataStream<RawRecord> records, StormSinks sinks) {
        SingleOutputStreamOperator<Incident> incidents =
                records.process(new ParseIncidentsFunction())
                        .uid(Uids.PARSE_INCIDENTS)
                        .name("parse incidents")
                        .setParallelism(1);
        DataStream<Rejection> rejects = incidents.getSideOutput(ParseIncidentsFunction.REJECTED);
        rejects.map((Rejection reject) -> Documents.of(reject))
                .uid(Uids.REJECTED_INCIDENT_DOCUMENTS)
                .name("rejected incident documents")
                .setParallelism(1)
                .sinkTo(sinks.documents())
                .uid(Uids.INDEX_REJECTED_INCIDENTS)
                .name("index rejected incidents")
                .setParallelism(1);
        rejects.sinkTo(sinks.rejects())
                .uid(Uids.WRITE_REJECTED_INCIDENTS)
                .name("write rejected incidents")
                .setParallelism(1);
        return incidents
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Incident>forGenerator(context -> new NeverWaitedFor<>())
                                .withTimestampAssigner(
                                        (incident, before) -> incident.updatedAt().toEpochMilli()))
                .uid(Uids.NEVER_WAIT_FOR_INCIDENTS)
                .name("never wait for incidents")
                .setParallelism(1);
    }
}
