package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What keeps a console from starting is told with what to do. */
class ConsoleTest {
    @TempDir Path folder;

    private String fail(String url, String more) throws IOException {
        Files.writeString(
                folder.resolve("w.yaml"), "brands:\n  - {id: b, name: B, query: 'word'}\n");
        Path config =
                Files.writeString(
                        folder.resolve("config.yaml"),
                        "elasticsearch: {url: '" + url + "'}\n" + more);
        TestingSturm.Outcome outcome = TestingSturm.run("console", "--config", config.toString());
        assertThat(outcome.exitCode()).isEqualTo(1);
        return outcome.err();
    }

    private static String listening(String host, int port) {
        return "watchlist: w.yaml\nconsole: {host: '%s', port: %d}\n".formatted(host, port);
    }

    @Test
    void needsAWatchlist_andNoSource() throws IOException {
        assertThat(fail("http://127.0.0.1:1", ""))
                .contains("has no watchlist, which console needs")
                .doesNotContain("source", "checkpoints");
    }

    @Test
    void saysThatElasticsearchDoesNotAnswer() throws IOException {
        assertThat(fail("http://127.0.0.1:1", listening("127.0.0.1", freePort())))
                .contains("Elasticsearch at http://127.0.0.1:1", "Is it running there?");
    }

    @Test
    void sendsToSetupFirst_whereNothingIsInstalled() throws IOException {
        HttpServer empty =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        empty.createContext(
                "/",
                exchange -> {
                    boolean node = exchange.getRequestURI().getPath().startsWith("/_nodes");
                    byte[] body =
                            "{\"nodes\":{\"n\":{\"version\":\"9.5.3\"}}}"
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(node ? 200 : 404, node ? body.length : -1);
                    if (node) {
                        exchange.getResponseBody().write(body);
                    }
                    exchange.close();
                });
        empty.start();
        try {
            assertThat(
                            fail(
                                    "http://127.0.0.1:" + empty.getAddress().getPort(),
                                    listening("127.0.0.1", freePort())))
                    .contains("has no indices of Sturmwarnung yet", "./sturm setup --config");
        } finally {
            empty.stop(0);
        }
    }

    @Test
    void refusesAPlaceWhereItCannotListen() throws IOException {
        try (ServerSocket used = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(fail("http://127.0.0.1:1", listening("localhost", used.getLocalPort())))
                    .contains("cannot be used", "console.port");
        }
        // Of a network that is kept for documentation: no machine has it (RFC 5737).
        assertThat(fail("http://127.0.0.1:1", listening("192.0.2.1", freePort())))
                .contains("of 192.0.2.1 cannot be used", "console.host");
        assertThat(fail("http://127.0.0.1:1", listening("no.such.host.invalid", freePort())))
                .contains("console.host no.such.host.invalid is no address of this machine");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
