package io.sturmwarnung.jobs.testing;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringSerializer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real Kafka broker, alone and without ZooKeeper, as a child process on free loopback ports. It
 * needs {@code org.apache.kafka:kafka_2.13} on the class path and an empty folder.
 */
public final class TestingKafkaBroker implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Process process;
    private final String servers;
    private final Path log;

    private TestingKafkaBroker(Process process, String servers, Path log) {
        this.process = process;
        this.servers = servers;
        this.log = log;
    }

    /** Starts a broker that keeps everything in that folder, and waits until it answers. */
    public static TestingKafkaBroker start(Path folder) throws Exception {
        int port = freePort();
        Path properties = writeProperties(folder, port, freePort());
        Path log = folder.resolve("broker.log");
        String id = Uuid.randomUuid().toString();
        Process format =
                java(log, "kafka.tools.StorageTool", "format", "-t", id, "-c", properties + "");
        if (format.waitFor() != 0) {
            throw new IllegalStateException("formatting failed: " + Files.readString(log));
        }
        Process process = java(log, BrokerProcess.class.getName(), properties.toString());
        TestingKafkaBroker broker = new TestingKafkaBroker(process, "127.0.0.1:" + port, log);
        try {
            broker.waitUntilItAnswers();
            return broker;
        } catch (Exception e) {
            broker.close();
            throw e;
        }
    }

    /** What clients connect to. */
    public String servers() {
        return servers;
    }

    /** Deletes what the topic holds, as if its time to be kept were over. */
    public void forget(String topic) throws Exception {
        try (Admin admin = admin()) {
            int partitions =
                    admin.describeTopics(List.of(topic))
                            .allTopicNames()
                            .get()
                            .get(topic)
                            .partitions()
                            .size();
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            for (int partition = 0; partition < partitions; partition++) {
                all.put(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(-1));
            }
            admin.deleteRecords(all).all().get();
        }
    }

    /** Makes a topic. */
    public void createTopic(String name, int partitions) throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1))).all().get();
        }
    }

    /** Sends the values to the topic and waits until they are there. */
    public void send(String topic, List<String> values) {
        Map<String, Object> config = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (String value : values) {
                sent.add(producer.send(new ProducerRecord<>(topic, value)));
            }
            for (Future<?> record : sent) {
                record.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("sending failed", e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers));
    }

    private void waitUntilItAnswers() throws Exception {
        Instant deadline = Instant.now().plus(START);
        try (Admin admin = admin()) {
            while (true) {
                try {
                    admin.describeCluster().nodes().get(2, TimeUnit.SECONDS);
                    return;
                } catch (ExecutionException | TimeoutException e) {
                    if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                        throw new IllegalStateException(Files.readString(log), e);
                    }
                }
            }
        }
    }

    private static Process java(Path log, String... mainAndArguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(mainAndArguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static Path writeProperties(Path folder, int port, int controllerPort)
            throws IOException {
        Path file = folder.resolve("broker.properties");
        String listener = "PLAINTEXT://127.0.0.1:" + port;
        Files.write(
                file,
                List.of(
                        "process.roles=broker,controller",
                        "node.id=1",
                        "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                        "controller.listener.names=CONTROLLER",
                        "listeners=" + listener + ",CONTROLLER://127.0.0.1:" + controllerPort,
                        "advertised.listeners=" + listener,
                        "log.dirs=" + folder.resolve("data"),
                        "auto.create.topics.enable=false",
                        "offsets.topic.num.partitions=1",
                        "offsets.topic.replication.factor=1",
                        "transaction.state.log.num.partitions=1",
                        "transaction.state.log.replication.factor=1",
                        "transaction.state.log.min.isr=1",
                        "group.initial.rebalance.delay.ms=0"));
        return file;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
