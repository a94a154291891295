package io.sturmwarnung.jobs;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.elastic.document.Documents;
import io.sturmwarnung.elastic.document.IndexedDocument;
import io.sturmwarnung.jobs.incident.WatchBrandFunction;
import io.sturmwarnung.jobs.sink.KafkaSinks;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** From mentions to metrics, incidents and alerts: one watch for each brand, and an index. */
public final class CrisisJob {
    private CrisisJob() {}

    /** What the mentions amount to. They carry their event time and watermarks. */
    public static CrisisStreams define(
            DataStream<Mention> mentions, Watchlist watchlist, StormSinks sinks) {
        CrisisStreams found = watch(mentions, watchlist, Uids.WATCH_BRANDS);
        index(found, sinks);
        return found;
    }

    /**
     * The same, but nothing is indexed.
     *
     * @param uid of the watch, of which there may be several in one job
     */
    static CrisisStreams watch(DataStream<Mention> mentions, Watchlist watchlist, String uid) {
        SingleOutputStreamOperator<BrandMetrics> metrics =
                mentions.keyBy(Mention::brand)
                        .process(new WatchBrandFunction(watchlist))
                        .uid(uid)
                        .name("watch brands");
        return new CrisisStreams(
                metrics,
                metrics.getSideOutput(WatchBrandFunction.INCIDENTS),
                metrics.getSideOutput(WatchBrandFunction.ALERTS));
    }

    private static void index(CrisisStreams found, StormSinks sinks) {
        DataStream<IndexedDocument> metrics =
                found.metrics()
                        .map((BrandMetrics state) -> Documents.of(state))
                        .uid(Uids.METRICS_DOCUMENTS)
                        .name("metrics documents");
        DataStream<IndexedDocument> incidents =
                found.incidents()
                        .map((Incident incident) -> Documents.of(incident))
                        .uid(Uids.INCIDENT_DOCUMENTS)
                        .name("incident documents");
        DataStream<IndexedDocument> alerts =
                found.alerts()
                        .map((Alert alert) -> Documents.of(alert))
                        .uid(Uids.ALERT_DOCUMENTS)
                        .name("alert documents");
        metrics.union(incidents, alerts)
                .sinkTo(sinks.documents())
                .uid(Uids.INDEX_FINDINGS)
                .name("index findings");
    }

    /** Runs on a cluster, from topic {@code mentions} to topic {@code alerts}. */
    public static void main(String[] args) throws Exception {
        ClusterOptions options = ClusterOptions.parse(args);
        StreamExecutionEnvironment env = options.environment();
        DataStream<Mention> mentions =
                MentionTopic.read(env, options.topic("mentions", "crisis-job"), options.sinks());
        define(mentions, options.watchlist(), options.sinks())
                .alerts()
                .sinkTo(KafkaSinks.alerts(options.topic("alerts", "crisis-job")))
                .uid(Uids.SEND_ALERTS)
                .name("send alerts");
        env.execute("crises");
    }
}
