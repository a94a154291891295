package io.sturmwarnung.app.feed;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.post.PostWriter;
import io.sturmwarnung.jobs.source.KafkaTopic;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;

/**
 * Writes posts to a topic in the order in which they are given. All have one key and so lie in one
 * partition: readers take what overtakes others by more than half a minute for late.
 */
final class PostProducer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LINGER = Duration.ofMillis(20);

    private final KafkaTopic topic;
    private final KafkaProducer<String, String> producer;
    private volatile Exception failure;
    private long sent;

    PostProducer(KafkaTopic topic) {
        this.topic = topic;
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                topic.servers(),
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                true,
                                ProducerConfig.LINGER_MS_CONFIG,
                                (int) LINGER.toMillis(),
                                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                (int) PATIENCE.toMillis() / 3,
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                (int) PATIENCE.toMillis(),
                                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                PATIENCE.toMillis()),
                        new StringSerializer(),
                        new StringSerializer());
    }

    /**
     * Hands a post over; Kafka gets it within milliseconds.
     *
     * @param mark {@code null} if it is not of a story
     */
    void send(Post post, FeedMark mark) throws InterruptedException {
        ProducerRecord<String, String> record =
                new ProducerRecord<>(topic.name(), "feed", PostWriter.toJson(post));
        if (mark != null) {
            record.headers().add(FeedMark.HEADER, mark.bytes());
        }
        try {
            Future<?> unused =
                    producer.send(
                            record,
                            (metadata, problem) -> {
                                if (problem != null && failure == null) {
                                    failure = problem;
                                }
                            });
        } catch (InterruptException e) {
            Thread.interrupted();
            throw new InterruptedException(e.getMessage());
        } catch (KafkaException e) {
            failure = e;
        }
        check();
        sent++;
    }

    /** Waits until Kafka has everything, and says how many posts that were. */
    long finish() {
        producer.flush();
        check();
        return sent;
    }

    private void check() {
        if (failure != null) {
            throw new CommandFailedException(
                    "Kafka at %s does not take the posts (%s); call this again to go on"
                            .formatted(topic.servers(), failure.getMessage()),
                    failure);
        }
    }

    @Override
    public void close() {
        // What comes after a post that was lost must not be sent: a story would go on behind it.
        producer.close(failure == null ? PATIENCE : Duration.ZERO);
    }
}
