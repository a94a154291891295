package io.sturmwarnung.console.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Debian's Alertmanager, which tells one webhook of everything. */
final class TestingAlertmanager implements AutoCloseable {
    private static final String PROGRAM = "prometheus-alertmanager";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final URI address;

    private TestingAlertmanager(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static TestingAlertmanager start(Path folder, URI webhook)
            throws IOException, InterruptedException {
        int port = freePort();
        Path config =
                Files.writeString(
                        folder.resolve("alertmanager.yml"),
                        """
                        route:
                          receiver: recorder
                          group_by: [incident]
                          group_wait: 100ms
                          group_interval: 100ms
                          repeat_interval: 4h
                        receivers:
                          - name: recorder
                            webhook_configs:
                              - url: %s
                        """
                                .formatted(webhook));
        Process process =
                new ProcessBuilder(
                                PROGRAM,
                                "--config.file=" + config,
                                "--storage.path=" + folder.resolve("alertmanager"),
                                "--web.listen-address=127.0.0.1:" + port,
                                "--cluster.listen-address=")
                        .redirectErrorStream(true)
                        .redirectOutput(new File(folder.toFile(), "alertmanager.log"))
                        .start();
        TestingAlertmanager started =
                new TestingAlertmanager(process, URI.create("http://127.0.0.1:" + port));
        TestingPatience.until("Alertmanager listens", started::ready);
        return started;
    }

    URI address() {
        return address;
    }

    /** The alerts that are active now. */
    JsonNode active() {
        try {
            return JSON.readTree(get("/api/v2/alerts?active=true").body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean ready() {
        try {
            return get("/-/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address.resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
