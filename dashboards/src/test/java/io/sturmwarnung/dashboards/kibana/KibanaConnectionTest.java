package io.sturmwarnung.dashboards.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@Timeout(60)
class KibanaConnectionTest {
    private static final String STATUS = "GET /api/status";

    private final TestingKibana kibana = new TestingKibana();
    private final List<String> progress = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        kibana.close();
    }

    private String check(KibanaAddress address, Duration longest) throws InterruptedException {
        Patience patience = new Patience(longest, Duration.ofMillis(1), progress::add);
        try (KibanaConnection connection = KibanaConnection.open(address, patience)) {
            return KibanaVersion.check(connection);
        }
    }

    private String check() throws InterruptedException {
        return check(kibana.address(), Duration.ofSeconds(30));
    }

    @Test
    void tellsTheVersion() throws InterruptedException {
        assertThat(check()).isEqualTo("9.5.2");
        assertThat(progress).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void waits_whileItIsNotReady(int status) throws InterruptedException {
        kibana.answerNext(STATUS, status, "Kibana server is not ready yet");
        kibana.answerNext(STATUS, status, "Kibana server is not ready yet");

        assertThat(check()).isEqualTo("9.5.2");
        assertThat(kibana.requests()).hasSize(3);
        assertThat(progress)
                .singleElement()
                .asString()
                .contains("status " + status + ": Kibana server is not ready yet); waiting");
    }

    @Test
    void waits_whileNobodyListens() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        KibanaAddress later =
                new KibanaAddress(URI.create("http://127.0.0.1:" + port), "ada", "secret", null);
        Patience patience =
                new Patience(
                        Duration.ofSeconds(30),
                        Duration.ofMillis(1),
                        words -> {
                            progress.add(words);
                            listen(port);
                        });
        try (KibanaConnection connection = KibanaConnection.open(later, patience)) {
            assertThatExceptionOfType(KibanaException.class)
                    .isThrownBy(() -> KibanaVersion.check(connection))
                    .withMessageContaining("refuses the login of user ada");
        }
        assertThat(progress.getFirst()).contains("does not answer (ConnectException)");
    }

    /** What is waited for comes up: a server that lets nobody in. */
    private static void listen(int port) {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext(
                    "/",
                    exchange -> {
                        exchange.sendResponseHeaders(401, -1);
                        exchange.close();
                        server.stop(0);
                    });
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void givesUp_whenTheTimeIsOver() {
        for (int i = 0; i < 1000; i++) {
            kibana.answerNext(STATUS, 503, "Kibana server is not ready yet");
        }

        assertThatThrownBy(() -> check(kibana.address(), Duration.ofMillis(50)))
                .isInstanceOf(KibanaException.class)
                .hasMessageContaining(kibana.url().toString())
                .hasMessageContaining("503: Kibana server is not ready yet")
                .hasMessageEndingWith("Is it running there?");
        assertThat(kibana.requests().size()).isBetween(2, 20);
    }

    @Test
    void doesNotWait_whenToldSo() {
        kibana.answerNext(STATUS, 503, "");

        assertThatThrownBy(() -> check(kibana.address(), Duration.ZERO))
                .hasMessageContaining("is not ready (status 503)");
        assertThat(kibana.requests()).hasSize(1);
        assertThat(progress).isEmpty();
    }

    @Test
    void namesTheLoginThatIsRefused_andNoSecret() {
        KibanaAddress stranger = new KibanaAddress(kibana.url(), "ada", "geheim", null);
        assertThatThrownBy(() -> check(stranger, Duration.ZERO))
                .hasMessageContaining("refuses the login")
                .hasMessageNotContaining("geheim");

        kibana.answerNext(STATUS, 401, "");
        assertThatThrownBy(() -> check(stranger, Duration.ZERO))
                .hasMessageContaining("refuses the login of user ada (kibana.user");
        kibana.answerNext(STATUS, 401, "");
        KibanaAddress robot = new KibanaAddress(kibana.url(), null, null, "geheim");
        assertThatThrownBy(() -> check(robot, Duration.ZERO))
                .hasMessageContaining("the API key (kibana.apiKey)")
                .hasMessageNotContaining("geheim");
        kibana.answerNext(STATUS, 403, "{\"message\":\"Forbidden\"}");
        assertThatThrownBy(() -> check(robot, Duration.ZERO))
                .hasMessageContaining("does not let the API key (kibana.apiKey) do that")
                .hasMessageContaining("GET /api/status; status 403: Forbidden");
        assertThat(List.of(stranger.toString(), robot.toString()))
                .containsExactly(kibana.url() + " as ada", kibana.url() + " with an API key");
    }

    @Test
    void followsNobodyElsewhere() {
        kibana.answerNext(STATUS, 302, "");

        assertThatThrownBy(() -> check(kibana.address(), Duration.ZERO))
                .hasMessageContaining("sends GET /api/status on to '/login?next=%2F'")
                .hasMessageContaining("kibana.url");
        assertThat(kibana.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Welcome</html>", "{\"tagline\":\"You Know, for Search\"}"})
    void saysSo_whenItIsNoKibana(String page) {
        kibana.answerNext(STATUS, 200, page);

        assertThatThrownBy(() -> check(kibana.address(), Duration.ZERO))
                .hasMessageContaining("does not answer as a Kibana does");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.1.9", "8.19.0", "7.17.1"})
    void refusesVersionsThatAreTooOld(String version) {
        kibana.version(version);

        assertThatThrownBy(() -> check(kibana.address(), Duration.ZERO))
                .hasMessageEndingWith("is version " + version + "; version 9.2 or newer is needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.2.0", "9.10.1", "10.0.0"})
    void takesLaterVersions(String version) throws InterruptedException {
        kibana.version(version);

        assertThat(check()).isEqualTo(version);
    }
}
