package io.sturmwarnung.jobs.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.jobs.source.KafkaTopic;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.util.InstantiationUtil;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

class KafkaSinksTest {
    private static final KafkaTopic TOPIC = new KafkaTopic("localhost:9092", "records", "none");

    @Test
    void writesEachTypeAsItself_onTheMachineItIsSentTo() throws Exception {
        Mention mention =
                JsonRecords.read(
                        """
                        {"brand":"nordlicht","topics":[],"post":{"id":"x:1","channel":"x",
                         "createdAt":"2026-06-01T00:00:00Z","text":"a"},
                         "observedAt":"2026-06-01T00:00:00Z"}
                        """,
                        Mention.class);
        Incident incident =
                JsonRecords.read(
                        """
                        {"brand":"nordlicht","onset":"2026-06-01T00:00:00Z",
                         "updatedAt":"2026-06-01T00:10:00Z"}
                        """,
                        Incident.class);

        Instant seen = Instant.parse("2026-06-01T00:20:00Z");
        assertThat(sent(KafkaSinks.mentions(TOPIC), MentionRecord.of(mention)))
                .containsExactly("nordlicht", JsonRecords.write(mention));
        assertThat(sent(KafkaSinks.mentions(TOPIC), MentionRecord.of(seen)))
                .containsExactly("", "{\"seen\":\"2026-06-01T00:20:00Z\"}");
        assertThat(sent(KafkaSinks.incidents(TOPIC), incident))
                .containsExactly("nordlicht", JsonRecords.write(incident));
    }

    /** Key and value of the record that the sink writes after it travelled. */
    @SuppressWarnings("unchecked") // The field has the type of the sink.
    private static <T> List<String> sent(Sink<T> sink, T element)
            throws IOException, ReflectiveOperationException {
        Sink<T> there = InstantiationUtil.clone(sink);
        Field field = there.getClass().getDeclaredField("recordSerializer");
        field.setAccessible(true);
        ProducerRecord<byte[], byte[]> record =
                ((KafkaRecordSerializationSchema<T>) field.get(there))
                        .serialize(element, null, null);
        return List.of(
                new String(record.key(), StandardCharsets.UTF_8),
                new String(record.value(), StandardCharsets.UTF_8));
    }
}
