package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import io.sturmwarnung.dashboards.kibana.TestingKibana;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Against a server that names a version, as Elasticsearch does. */
class DoctorTest {
    private HttpServer server;
    private volatile String version = "9.1.0";

    /** What nodes tell of themselves since version 8.13. */
    private volatile String recent =
            "\"component_versions\":{},\"index_version\":9000000,\"transport_version\":9000000,";

    @TempDir Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    byte[] answer =
                            """
                            {"_nodes":{"total":1,"successful":1,"failed":0},"cluster_name":"c",
                             "nodes":{"n":{"name":"n","transport_address":"127.0.0.1:9300",
                             "host":"127.0.0.1","ip":"127.0.0.1","version":"%s",
                             "build_flavor":"default","build_type":"zip","build_hash":"0",
                             %s"roles":[],"attributes":{}}}}
                            """
                                    .formatted(version, recent)
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private TestingSturm.Outcome doctor(String more) throws IOException {
        Path config =
                Files.writeString(
                        folder.resolve("config.yaml"),
                        "elasticsearch:\n  url: http://127.0.0.1:%d\n%s"
                                .formatted(server.getAddress().getPort(), more));
        return TestingSturm.run("doctor", "--config", config.toString());
    }

    @Test
    void namesTheVersionOfElasticsearch() throws IOException {
        TestingSturm.Outcome outcome = doctor("");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("configuration   fine", "fine, version 9.1.0");
    }

    @Test
    void refusesAnElasticsearchThatIsTooOld() throws IOException {
        version = "7.17.0";

        TestingSturm.Outcome outcome = doctor("");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("is version 7.17.0; version");
    }

    @Test
    void saysWhichVersionIsNeeded_whereAnOldOneSaysLessOfItself() throws IOException {
        version = "8.12.2";
        recent = "";

        TestingSturm.Outcome outcome = doctor("");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("is version 8.12.2; version 9 or newer is needed");
    }

    @Test
    void looksWherePostsComeFrom() throws IOException {
        Files.createDirectory(folder.resolve("posts"));

        assertThat(doctor("source: {folder: posts}\n").out()).contains("posts           fine");
        TestingSturm.Outcome outcome =
                doctor("source: {kafka: {bootstrapServers: '127.0.0.1:1', topic: posts}}\n");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("posts: Kafka at 127.0.0.1:1 does not answer");
    }

    @Test
    void looksAtKibana() throws IOException {
        try (TestingKibana kibana = new TestingKibana()) {
            String section =
                    "kibana: {url: '%s', user: %s, password: %s}%n"
                            .formatted(kibana.url(), TestingKibana.USER, TestingKibana.PASSWORD);
            assertThat(doctor(section).out())
                    .contains(
                            "Kibana          fine, version 9.5.2; setup has not made the space pr");

            kibana.version("8.19.0");
            assertThat(doctor(section).err())
                    .contains("Kibana: ", "is version 8.19.0; version 9.2 or newer is needed");
            String stranger = section.replace(TestingKibana.PASSWORD, "another one");
            TestingSturm.Outcome refused = doctor(stranger);
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err()).contains("refuses the login").doesNotContain("another one");
            kibana.answerNext("GET /api/status", 503, "Kibana server is not ready yet");
            assertThat(doctor(section).err()).contains("503: Kibana server is not ready yet");
        }
    }

    @Test
    void tellsAllProblemsAtOnce_ofServersThatDoNotAnswer() throws IOException {
        version = "7.17.0";

        TestingSturm.Outcome outcome =
                doctor(
                        """
                        notifications:
                          channels:
                            - {id: mail, type: email, host: 127.0.0.1, port: 1, security: none,
                               from: a@example.org, to: [b@example.org]}
                          routes: [{channels: [mail]}]
                        """);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("Elasticsearch: ", "channel mail: ");
    }
}
