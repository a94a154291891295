package io.sturmwarnung.jobs;

import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.elastic.document.SourceDocuments;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Keeps what could not be read from a topic, in the index and in files. Each step is named like its
 * id.
 *
 * @param documents id of the step that makes documents
 * @param index id of the step that indexes them
 * @param write id of the step that writes files
 */
record TopicRejects(String documents, String index, String write) {

    void keep(SingleOutputStreamOperator<?> parsed, StormSinks sinks) {
        DataStream<Rejection> rejects = parsed.getSideOutput(ParseRecordsFunction.REJECTED);
        rejects.map((Rejection reject) -> SourceDocuments.of(reject))
                .uid(documents)
                .name(name(documents))
                .setParallelism(1)
                .sinkTo(sinks.documents())
                .uid(index)
                .name(name(index))
                .setParallelism(1);
        rejects.sinkTo(sinks.rejects()).uid(write).name(name(write)).setParallelism(1);
    }

    private static String name(String uid) {
        return uid.replace('-', ' ');
    }
}
