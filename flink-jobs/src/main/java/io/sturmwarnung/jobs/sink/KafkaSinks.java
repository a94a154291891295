package io.sturmwarnung.jobs.sink;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.jobs.source.KafkaTopic;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.util.function.SerializableFunction;

import java.nio.charset.StandardCharsets;

/**
 * Topics that join the jobs on a cluster. Records are JSON, keyed by brand, and written at least
 * once: whoever reads them drops what comes twice.
 */
public final class KafkaSinks {
    private KafkaSinks() {}

    /** Mentions, for the jobs that follow. */
    public static Sink<Mention> mentions(KafkaTopic topic) {
        return sink(topic, Mention::brand);
    }

    /** Alerts, for whoever wakes people. */
    public static Sink<Alert> alerts(KafkaTopic topic) {
        return sink(topic, Alert::brand);
    }

    private static <T extends Record> Sink<T> sink(
            KafkaTopic topic, SerializableFunction<T, String> key) {
        return KafkaSink.<T>builder()
                .setBootstrapServers(topic.servers())
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(
                        KafkaRecordSerializationSchema.<T>builder()
                                .setTopic(topic.name())
                                .setKeySerializationSchema((T record) -> utf8(key.apply(record)))
                                .setValueSerializationSchema(
                                        (T record) -> utf8(JsonRecords.write(record)))
                                .build())
                .build();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
