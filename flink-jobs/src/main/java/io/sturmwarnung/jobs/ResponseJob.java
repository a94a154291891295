package io.sturmwarnung.jobs;

import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.response.QuestionChange;
import io.sturmwarnung.core.response.ResponseAlert;
import io.sturmwarnung.core.response.ResponseMetrics;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.elastic.document.IndexedDocument;
import io.sturmwarnung.elastic.document.ResponseDocuments;
import io.sturmwarnung.jobs.response.FollowQuestionsFunction;
import io.sturmwarnung.jobs.response.KeepResponseBooksFunction;
import io.sturmwarnung.jobs.sink.KafkaSinks;
import io.sturmwarnung.jobs.source.KafkaTopic;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * From mentions to questions that wait for an answer, how the brands answer them, and alerts where
 * they wait too long in a storm.
 */
public final class ResponseJob {
    private ResponseJob() {}

    /**
     * What becomes of the questions. The mentions carry their event time and watermarks.
     *
     * @param incidents states of incidents in the order of their times: in a storm there is less
     *     time to answer
     * @param watchlist the brands with their service hours
     */
    public static ResponseStreams define(
            DataStream<Mention> mentions,
            DataStream<Incident> incidents,
            Watchlist watchlist,
            StormSinks sinks) {
        DataStream<QuestionChange> changes =
                mentions.keyBy(FollowQuestionsFunction::conversationOf)
                        .connect(incidents.broadcast(FollowQuestionsFunction.STORMS))
                        .process(new FollowQuestionsFunction(watchlist))
                        .uid(Uids.FOLLOW_QUESTIONS)
                        .name("follow questions");
        SingleOutputStreamOperator<ResponseMetrics> metrics =
                changes.keyBy(change -> change.question().brand())
                        .process(new KeepResponseBooksFunction(watchlist))
                        .uid(Uids.KEEP_RESPONSE_BOOKS)
                        .name("keep response books");
        ResponseStreams found =
                new ResponseStreams(
                        changes, metrics, metrics.getSideOutput(KeepResponseBooksFunction.ALERTS));
        index(found, sinks);
        return found;
    }

    private static void index(ResponseStreams found, StormSinks sinks) {
        DataStream<IndexedDocument> questions =
                found.changes()
                        .map((QuestionChange change) -> ResponseDocuments.of(change.question()))
                        .uid(Uids.QUESTION_DOCUMENTS)
                        .name("question documents");
        DataStream<IndexedDocument> metrics =
                found.metrics()
                        .map((ResponseMetrics each) -> ResponseDocuments.of(each))
                        .uid(Uids.RESPONSE_METRICS_DOCUMENTS)
                        .name("response metrics documents");
        DataStream<IndexedDocument> alerts =
                found.alerts()
                        .map((ResponseAlert alert) -> ResponseDocuments.of(alert))
                        .uid(Uids.RESPONSE_ALERT_DOCUMENTS)
                        .name("response alert documents");
        questions
                .union(metrics, alerts)
                .sinkTo(sinks.documents())
                .uid(Uids.INDEX_RESPONSES)
                .name("index responses");
    }

    /** Runs on a cluster, from topics {@code mentions} and {@code incidents} to {@code alerts}. */
    public static void main(String[] args) throws Exception {
        ClusterOptions options = ClusterOptions.parse(args);
        StreamExecutionEnvironment env = options.environment("responses");
        StormSinks sinks = options.sinks();
        ResponseStreams found =
                define(
                        MentionTopic.read(
                                env, options.topic(KafkaTopic.MENTIONS, "response-job"), sinks),
                        IncidentTopic.read(
                                env, options.topic(KafkaTopic.INCIDENTS, "response-job"), sinks),
                        options.watchlist(),
                        sinks);
        found.alerts()
                .sinkTo(KafkaSinks.responseAlerts(options.topic(KafkaTopic.ALERTS, "response-job")))
                .uid(Uids.SEND_RESPONSE_ALERTS)
                .name("send response alerts");
        env.execute("responses");
    }
}
