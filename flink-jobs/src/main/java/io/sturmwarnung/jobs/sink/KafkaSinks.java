package io.sturmwarnung.jobs.sink;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.response.ResponseAlert;
import io.sturmwarnung.jobs.source.KafkaTopic;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.util.function.SerializableFunction;

/**
 * Topics that join the jobs on a cluster. Records are JSON, keyed by brand or channel, and written
 * at least once: whoever reads them drops what comes twice.
 *
 * <p>Each function is a lambda of its own. Of method references to one method that differ only in
 * the type that they take, all are restored on the other machine as the first one.
 */
public final class KafkaSinks {
    /** What alerts about brands are called, as in the index. */
    private static final String STORM = "storm";

    private KafkaSinks() {}

    /** Mentions and the time, for the jobs that follow. */
    public static Sink<MentionRecord> mentions(KafkaTopic topic) {
        return sink(topic, MentionRecord::key, record -> record.json());
    }

    /** Alerts, for whoever wakes people; their {@code kind} is {@code storm}. */
    public static Sink<Alert> alerts(KafkaTopic topic) {
        return sink(topic, Alert::brand, alert -> JsonRecords.write(alert, STORM));
    }

    /** Alerts about channels, for the same topic; {@code kind} is {@link SourceAlert#kind()}. */
    public static Sink<SourceAlert> sourceAlerts(KafkaTopic topic) {
        return sink(topic, SourceAlert::channel, alert -> JsonRecords.write(alert, alert.kind()));
    }

    /** Alerts about questions, for the same topic; {@code kind} is {@code response}. */
    public static Sink<ResponseAlert> responseAlerts(KafkaTopic topic) {
        return sink(
                topic, ResponseAlert::brand, alert -> JsonRecords.write(alert, ResponseAlert.KIND));
    }

    /** Alerts about own posts, for the same topic; {@code kind} is {@code ownPost}. */
    public static Sink<OwnPostAlert> ownPosts(KafkaTopic topic) {
        return sink(
                topic,
                OwnPostAlert::brand,
                alert -> JsonRecords.write(alert, OwnPostAlert.OWN_POST));
    }

    /** States of incidents, for the job that watches questions. */
    public static Sink<Incident> incidents(KafkaTopic topic) {
        return sink(topic, Incident::brand, incident -> JsonRecords.write(incident));
    }

    private static <T extends Record> Sink<T> sink(
            KafkaTopic topic,
            SerializableFunction<T, String> key,
            SerializableFunction<T, String> json) {
        return KafkaSink.<T>builder()
                .setBootstrapServers(topic.servers())
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new KafkaRecordWriter<>(topic.name(), key, json))
                .build();
    }
}
