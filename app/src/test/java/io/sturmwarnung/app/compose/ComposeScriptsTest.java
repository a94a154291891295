package io.sturmwarnung.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

import io.sturmwarnung.elastic.index.Index;
import io.sturmwarnung.jobs.source.KafkaTopic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The scripts of the stack, called for real. */
class ComposeScriptsTest {
    @TempDir Path folder;

    @Test
    void makesUpEverySecretOnce_forItsOwnerAlone() throws Exception {
        Path file = folder.resolve(".env");
        String said = call(Map.of(), 0, "docker/passwords", file.toString());

        Map<String, String> secrets = environment(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(secrets.remove("COMPOSE_PROJECT_NAME")).isEqualTo("sturmwarnung");
        assertThat(secrets.keySet()).isEqualTo(ComposeFile.variables().keySet());
        assertThat(secrets.values()).doesNotHaveDuplicates().allMatch(s -> s.matches("\\w{24,40}"));
        // Kibana takes no shorter keys.
        assertThat(secrets)
                .allSatisfy(
                        (name, secret) ->
                                assertThat(secret.length())
                                        .isGreaterThanOrEqualTo(name.endsWith("_KEY") ? 32 : 24));
        assertThat(secrets.values()).noneMatch(said::contains);

        String before = Files.readString(file);
        assertThat(call(Map.of(), 1, "docker/passwords", file.toString())).contains("is kept");
        assertThat(file).hasContent(before);
    }

    @Test
    void demandsEverySecret() {
        assertThat(ComposeFile.variables()).isNotEmpty();
        assertThat(ComposeFile.variables().values())
                .allMatch(missing -> missing.equals(":?call docker/passwords first"));
        assertThat(Repository.text(".gitignore").lines()).contains(".env");
    }

    static Map<String, String> environment(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> pair[1],
                                (one, other) -> other,
                                LinkedHashMap::new));
    }

    @Test
    void makesTheTopicsThatJoinTheJobs() throws Exception {
        Path fake = Files.writeString(folder.resolve("topics"), "#!/bin/sh\necho \"called $*\"\n");
        assertThat(fake.toFile().setExecutable(true)).isTrue();
        List<String> calls =
                call(Map.of("KAFKA_TOPICS", fake.toString()), 0, "docker/kafka/topics")
                        .lines()
                        .toList();

        Set<String> topics = new TreeSet<>();
        for (String call : calls) {
            List<String> words = Arrays.asList(call.split(" "));
            assertThat(words).contains("--create", "--if-not-exists", "kafka:9092");
            assertThat(words.get(words.indexOf("--partitions") + 1)).isEqualTo("1");
            topics.add(words.get(words.indexOf("--topic") + 1));
        }
        assertThat(topics).isEqualTo(topicsOfTheCode());
        List<String> feed = ComposeFile.read().service("feed").list("command");
        assertThat(topics).contains(feed.get(feed.indexOf("--topic") + 1));
    }

    /** As the jobs name them. */
    private static Set<String> topicsOfTheCode() {
        return Set.of(
                KafkaTopic.POSTS, KafkaTopic.MENTIONS, KafkaTopic.INCIDENTS, KafkaTopic.ALERTS);
    }

    @Test
    void letsJobsReadAndWrite_andNothingElse() throws Exception {
        Map<String, JsonNode> received = new ConcurrentHashMap<>();
        List<String> logins = new ArrayList<>();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    received.put(
                            exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                            new ObjectMapper().readTree(body));
                    logins.add(exchange.getRequestHeaders().getFirst("Authorization"));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
        try {
            call(
                    Map.of(
                            "ELASTICSEARCH_URL",
                            "http://127.0.0.1:" + server.getAddress().getPort(),
                            "ELASTIC_PASSWORD",
                            "supersecret",
                            "KIBANA_SYSTEM_PASSWORD",
                            "kibanas",
                            "STURM_JOBS_PASSWORD",
                            "ours"),
                    0,
                    "docker/elasticsearch/accounts");
        } finally {
            server.stop(0);
        }

        String superuser =
                Base64.getEncoder()
                        .encodeToString("elastic:supersecret".getBytes(StandardCharsets.UTF_8));
        assertThat(logins).hasSize(3).containsOnly("Basic " + superuser);
        JsonNode kibana = received.get("POST /_security/user/kibana_system/_password");
        assertThat(kibana.get("password").asText()).isEqualTo("kibanas");
        JsonNode user = received.get("PUT /_security/user/sturm_jobs");
        assertThat(user.get("password").asText()).isEqualTo("ours");
        assertThat(user.get("roles").get(0).asText()).isEqualTo("sturm_jobs");
        JsonNode role = received.get("PUT /_security/role/sturm_jobs");
        assertThat(role.get("cluster")).hasSize(1);
        assertThat(role.get("cluster").get(0).asText()).isEqualTo("monitor");
        assertThat(role.get("indices")).hasSize(1);
        JsonNode indices = role.get("indices").get(0);
        assertThat(texts(indices.get("privileges")))
                .containsExactlyInAnyOrder(
                        "read", "index", "create_index", "view_index_metadata", "maintenance");
        List<String> names = texts(indices.get("names"));
        for (Index index : Index.values()) {
            assertThat(names).contains(index.alias());
            if (index.monthly()) {
                assertThat(names).contains(index.alias() + "-*");
            }
        }
    }

    @Test
    void failsWhenElasticsearchRefuses() throws Exception {
        call(
                Map.of(
                        "ELASTICSEARCH_URL", "http://127.0.0.1:1",
                        "RETRIES", "0",
                        "ELASTIC_PASSWORD", "x",
                        "KIBANA_SYSTEM_PASSWORD", "x",
                        "STURM_JOBS_PASSWORD", "x"),
                7,
                "docker/elasticsearch/accounts");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** What a script says. */
    private String call(Map<String, String> environment, int status, String... command)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command));
        words.set(0, Repository.file(command[0]).toString());
        Path output = folder.resolve("output");
        ProcessBuilder script =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        script.environment().putAll(environment);
        int ended = script.start().waitFor();
        assertThat(ended).as(Files.readString(output)).isEqualTo(status);
        return Files.readString(output);
    }
}
