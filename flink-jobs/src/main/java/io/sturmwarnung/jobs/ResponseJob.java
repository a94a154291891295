package io.sturmwarnung.jobs;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.jobs.response.OpenQuestion;
import io.sturmwarnung.jobs.response.RecordQuestionsFunction;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * From mentions to questions that wait for an answer. It records and counts them; answers and
 * deadlines are not looked at yet, so nothing is indexed.
 */
public final class ResponseJob {
    private ResponseJob() {}

    /** The first question of each conversation with a brand. */
    public static DataStream<OpenQuestion> define(DataStream<Mention> mentions) {
        return mentions.keyBy(RecordQuestionsFunction::conversationOf)
                .process(new RecordQuestionsFunction())
                .uid(Uids.RECORD_QUESTIONS)
                .name("record questions");
    }

    /** Runs on a cluster, from topic {@code mentions}. */
    public static void main(String[] args) throws Exception {
        ClusterOptions options = ClusterOptions.parse(args);
        StreamExecutionEnvironment env = options.environment();
        define(MentionTopic.read(env, options.topic("mentions", "response-job"), options.sinks()));
        env.execute("responses");
    }
}
