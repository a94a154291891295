package io.sturmwarnung.app.feed;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.jobs.source.KafkaTopic;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is on a topic already. */
final class FedTopic {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(500);

    private FedTopic() {}

    /**
     * How far a story was told there.
     *
     * @return empty if the topic is
     * @throws CommandFailedException if it ends with anything else
     */
    static Optional<FeedMark> last(KafkaTopic topic, String scenario) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(topic)) {
            Map<TopicPartition, Long> ends = filled(consumer, topic);
            if (ends.isEmpty()) {
                if (used(consumer, topic)) {
                    throw forgotten(topic);
                }
                return Optional.empty();
            }
            consumer.assign(ends.keySet());
            ends.forEach((partition, end) -> consumer.seek(partition, end - 1));
            Optional<FeedMark> mark =
                    ends.size() == 1
                            ? FeedMark.of(next(consumer).headers().lastHeader(FeedMark.HEADER))
                            : Optional.empty();
            return Optional.of(
                    mark.filter(one -> one.scenario().equals(scenario))
                            .orElseThrow(() -> otherPosts(topic, scenario)));
        }
    }

    /** Whether it held anything once. */
    private static boolean used(KafkaConsumer<byte[], byte[]> consumer, KafkaTopic topic) {
        return consumer.endOffsets(partitions(consumer, topic)).values().stream()
                .anyMatch(end -> end > 0);
    }

    private static CommandFailedException forgotten(KafkaTopic topic) {
        return new CommandFailedException(
                ("topic %s at %s held posts that Kafka has deleted since. The jobs' clock does not go"
                                + " back, so they would take a story told now for a storm of late"
                                + " posts: make a new topic, or name another with --topic")
                        .formatted(topic.name(), topic.servers()));
    }

    private static CommandFailedException otherPosts(KafkaTopic topic, String scenario) {
        return new CommandFailedException(
                ("topic %s at %s holds other posts than those of %s. A story begins weeks before"
                                + " its storm, and the jobs' clock does not go back: make a new"
                                + " topic, or name another with --topic")
                        .formatted(topic.name(), topic.servers(), scenario));
    }

    /** Where partitions end that hold anything. */
    private static Map<TopicPartition, Long> filled(
            KafkaConsumer<byte[], byte[]> consumer, KafkaTopic topic) {
        List<TopicPartition> partitions = partitions(consumer, topic);
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        consumer.beginningOffsets(partitions).forEach(ends::remove);
        return ends;
    }

    private static List<TopicPartition> partitions(
            KafkaConsumer<byte[], byte[]> consumer, KafkaTopic topic) {
        return consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static ConsumerRecord<byte[], byte[]> next(KafkaConsumer<byte[], byte[]> consumer) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(LOOK)) {
                return record;
            }
        }
        throw new CommandFailedException("Kafka does not give the last record; try again");
    }

    private static KafkaConsumer<byte[], byte[]> consumer(KafkaTopic topic) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        topic.servers(),
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        (int) PATIENCE.toMillis()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
