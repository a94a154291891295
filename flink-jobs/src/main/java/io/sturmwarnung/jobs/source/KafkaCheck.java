package io.sturmwarnung.jobs.source;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Whether a topic can be read. */
public final class KafkaCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private KafkaCheck() {}

    /**
     * Asks the brokers for a topic, for some seconds at most.
     *
     * @return how many partitions it has
     * @throws SourceUnavailableException if no broker answers or there is no such topic; the
     *     message says which, and what to do
     */
    public static int partitions(KafkaTopic topic) throws InterruptedException {
        int millis = (int) PATIENCE.toMillis();
        Map<String, Object> settings =
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                        topic.servers(),
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        millis,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        millis);
        try (Admin admin = Admin.create(settings)) {
            return admin.describeTopics(List.of(topic.name()))
                    .allTopicNames()
                    .get()
                    .get(topic.name())
                    .partitions()
                    .size();
        } catch (ExecutionException e) {
            throw unavailable(topic, e.getCause());
        } catch (KafkaException e) {
            // The client could not even be made; what is wrong with the address is in the cause.
            throw unavailable(topic, e.getCause() == null ? e : e.getCause());
        }
    }

    private static SourceUnavailableException unavailable(KafkaTopic topic, Throwable cause) {
        String what =
                cause instanceof UnknownTopicOrPartitionException
                        ? " has no topic " + topic.name() + ". Create it, or name another"
                        : " does not answer (" + cause.getMessage() + "). Is it running there?";
        return new SourceUnavailableException("Kafka at " + topic.servers() + what, cause);
    }
}
