package io.sturmwarnung.jobs;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.Heartbeat;
import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.elastic.document.Documents;
import io.sturmwarnung.elastic.document.IndexedDocument;
import io.sturmwarnung.elastic.document.OwnPostDocuments;
import io.sturmwarnung.elastic.document.SourceDocuments;
import io.sturmwarnung.jobs.incident.BlindChannels;
import io.sturmwarnung.jobs.incident.WatchBrandFunction;
import io.sturmwarnung.jobs.liveness.BeatFunction;
import io.sturmwarnung.jobs.liveness.Heard;
import io.sturmwarnung.jobs.liveness.WatchChannelsFunction;
import io.sturmwarnung.jobs.liveness.WatchSilenceFunction;
import io.sturmwarnung.jobs.sink.KafkaSinks;
import io.sturmwarnung.jobs.source.KafkaTopic;

import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

import java.util.Optional;

/** From mentions to metrics, incidents and alerts: one watch for each brand, and an index. */
public final class CrisisJob {
    private CrisisJob() {}

    /** What the mentions amount to. They carry their event time and watermarks. */
    public static CrisisStreams define(
            DataStream<Mention> mentions, CrisisSettings settings, StormSinks sinks) {
        DataStream<Tuple2<String, Long>> heard = heard(mentions);
        DataStream<SourceAlert> channels = channels(heard);
        CrisisStreams found =
                new CrisisStreams(
                        watch(mentions, channels, settings, Uids.WATCH_BRANDS),
                        settings.live() ? channels.union(silence(heard)) : channels,
                        settings.live() ? Optional.of(beat(heard)) : Optional.empty());
        if (settings.drill()) {
            DataStream<IndexedDocument> drilled =
                    incidentDocuments(found).union(alertDocuments(found));
            index(drilled, sinks);
        } else {
            index(documents(found), sinks);
        }
        return found;
    }

    /** On which channels the mentions were heard, and when. */
    static DataStream<Tuple2<String, Long>> heard(DataStream<Mention> mentions) {
        return mentions.map(Heard::of)
                .returns(Heard.TYPE)
                .uid(Uids.HEAR_CHANNELS)
                .name("hear channels");
    }

    /** Which channels become blind and are heard again, in event time. */
    static DataStream<SourceAlert> channels(DataStream<Tuple2<String, Long>> heard) {
        return heard.keyBy(one -> one.f0)
                .process(new WatchChannelsFunction())
                .uid(Uids.WATCH_CHANNELS)
                .name("watch channels");
    }

    /**
     * The brands alone, and nothing is indexed.
     *
     * @param channels what {@link #channels} says of the same mentions
     * @param uid of the watch, of which there may be several in one job
     */
    static BrandStreams watch(
            DataStream<Mention> mentions,
            DataStream<SourceAlert> channels,
            CrisisSettings settings,
            String uid) {
        SingleOutputStreamOperator<BrandMetrics> metrics =
                mentions.keyBy(Mention::brand)
                        .connect(channels.broadcast(BlindChannels.STATE))
                        .process(new WatchBrandFunction(settings))
                        .uid(uid)
                        .name("watch brands");
        return new BrandStreams(
                metrics,
                metrics.getSideOutput(WatchBrandFunction.INCIDENTS),
                metrics.getSideOutput(WatchBrandFunction.ALERTS),
                metrics.getSideOutput(WatchBrandFunction.OWN_POSTS));
    }

    private static void index(DataStream<IndexedDocument> documents, StormSinks sinks) {
        documents.sinkTo(sinks.documents()).uid(Uids.INDEX_FINDINGS).name("index findings");
    }

    private static DataStream<IndexedDocument> incidentDocuments(CrisisStreams found) {
        return found.brands()
                .incidents()
                .map((Incident incident) -> Documents.of(incident))
                .uid(Uids.INCIDENT_DOCUMENTS)
                .name("incident documents");
    }

    private static DataStream<IndexedDocument> alertDocuments(CrisisStreams found) {
        return found.brands()
                .alerts()
                .map((Alert alert) -> Documents.of(alert))
                .uid(Uids.ALERT_DOCUMENTS)
                .name("alert documents");
    }

    private static DataStream<IndexedDocument> documents(CrisisStreams found) {
        DataStream<IndexedDocument> metrics =
                found.brands()
                        .metrics()
                        .map((BrandMetrics state) -> Documents.of(state))
                        .uid(Uids.METRICS_DOCUMENTS)
                        .name("metrics documents");
        DataStream<IndexedDocument> sourceAlerts =
                found.sourceAlerts()
                        .map((SourceAlert alert) -> SourceDocuments.of(alert))
                        .uid(Uids.SOURCE_ALERT_DOCUMENTS)
                        .name("source alert documents");
        DataStream<IndexedDocument> ownPosts =
                found.brands()
                        .ownPosts()
                        .map((OwnPostAlert alert) -> OwnPostDocuments.of(alert))
                        .uid(Uids.OWN_POST_DOCUMENTS)
                        .name("own post documents");
        DataStream<IndexedDocument> documents =
                metrics.union(
                        incidentDocuments(found), alertDocuments(found), sourceAlerts, ownPosts);
        return found.heartbeats()
                .map(CrisisJob::heartbeats)
                .map(beats -> documents.union(beats))
                .orElse(documents);
    }

    private static DataStream<SourceAlert> silence(DataStream<Tuple2<String, Long>> heard) {
        return heard.keyBy(one -> SourceAlert.EVERYWHERE)
                .process(new WatchSilenceFunction())
                .uid(Uids.WATCH_SILENCE)
                .name("watch silence");
    }

    private static DataStream<Heartbeat> beat(DataStream<Tuple2<String, Long>> heard) {
        return heard.keyBy(one -> BeatFunction.KEY)
                .process(new BeatFunction())
                .uid(Uids.BEAT)
                .name("beat");
    }

    private static DataStream<IndexedDocument> heartbeats(DataStream<Heartbeat> beats) {
        return beats.map((Heartbeat beat) -> SourceDocuments.of(beat))
                .uid(Uids.HEARTBEAT_DOCUMENTS)
                .name("heartbeat documents");
    }

    /**
     * Runs on a cluster, from topic {@code mentions} to topics {@code alerts} and {@code
     * incidents}.
     */
    public static void main(String[] args) throws Exception {
        ClusterOptions options = ClusterOptions.parse(args);
        StreamExecutionEnvironment env = options.environment("crises");
        DataStream<Mention> mentions =
                MentionTopic.read(
                        env, options.topic(KafkaTopic.MENTIONS, "crisis-job"), options.sinks());
        CrisisStreams found =
                define(
                        mentions,
                        CrisisSettings.monitor(
                                options.watchlist(), options.history(), options.playbooks()),
                        options.sinks());
        send(found, options.topic(KafkaTopic.ALERTS, "crisis-job"));
        found.brands()
                .incidents()
                .sinkTo(KafkaSinks.incidents(options.topic(KafkaTopic.INCIDENTS, "crisis-job")))
                .uid(Uids.SEND_INCIDENTS)
                .name("send incidents");
        env.execute("crises");
    }

    /** Alerts of all kinds go to one topic, where each names its kind as in the index. */
    static void send(CrisisStreams found, KafkaTopic topic) {
        found.brands()
                .alerts()
                .sinkTo(KafkaSinks.alerts(topic))
                .uid(Uids.SEND_ALERTS)
                .name("send alerts");
        found.sourceAlerts()
                .sinkTo(KafkaSinks.sourceAlerts(topic))
                .uid(Uids.SEND_SOURCE_ALERTS)
                .name("send source alerts");
        found.brands()
                .ownPosts()
                .filter(OwnPostAlert::urgent)
                .uid(Uids.URGENT_OWN_POSTS)
                .name("urgent own posts")
                .sinkTo(KafkaSinks.ownPosts(topic))
                .uid(Uids.SEND_OWN_POSTS)
                .name("send own posts");
    }
}
