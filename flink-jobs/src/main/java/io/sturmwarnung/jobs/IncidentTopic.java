package io.sturmwarnung.jobs;

import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.jobs.response.NeverWaitedFor;
import io.sturmwarnung.jobs.sink.JsonRecords;
import io.sturmwarnung.jobs.source.KafkaTopic;
import io.sturmwarnung.jobs.source.RawRecord;
import io.sturmwarnung.jobs.source.Sources;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

import java.io.IOException;

/**
 * The states of incidents that {@link CrisisJob} wrote to Kafka, as they come: a storm counts from
 * when it was recognised, or from when it is heard of here if questions have been looked at since.
 */
final class IncidentTopic {
    private static final TopicRejects REJECTS =
            new TopicRejects(
                    Uids.REJECTED_INCIDENT_DOCUMENTS,
                    Uids.INDEX_REJECTED_INCIDENTS,
                    Uids.WRITE_REJECTED_INCIDENTS);

    private IncidentTopic() {}

    static DataStream<Incident> read(
            StreamExecutionEnvironment env, KafkaTopic topic, StormSinks sinks) {
        return define(Sources.kafka(env, topic, Uids.READ_INCIDENTS), sinks);
    }

    static DataStream<Incident> define(DataStream<RawRecord> records, StormSinks sinks) {
        SingleOutputStreamOperator<Incident> incidents =
                records.process(
                                new ParseRecordsFunction<>(json -> parse(json)),
                                TypeInformation.of(Incident.class))
                        .uid(Uids.PARSE_INCIDENTS)
                        .name("parse incidents")
                        .setParallelism(1);
        REJECTS.keep(incidents, sinks);
        return incidents
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Incident>forGenerator(context -> new NeverWaitedFor<>())
                                .withTimestampAssigner(
                                        (incident, before) -> incident.updatedAt().toEpochMilli()))
                .uid(Uids.NEVER_WAIT_FOR_INCIDENTS)
                .name("never wait for incidents")
                .setParallelism(1);
    }

    private static Incident parse(byte[] json) throws IOException {
        Incident incident = JsonRecords.read(json, Incident.class);
        if (incident == null
                || incident.brand() == null
                || incident.onset() == null
                || incident.updatedAt() == null) {
            throw new IOException("not an incident: brand, onset or updatedAt is missing");
        }
        return incident;
    }
}
