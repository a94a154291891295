package io.sturmwarnung.console.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;

/** A browser without a screen. */
final class ConsoleClient implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI address;

    ConsoleClient(URI address) {
        this.address = address;
    }

    HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        return http.send(request(path, headers), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends text; the headers tell its type. */
    HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path))
                        .timeout(Duration.ofSeconds(20))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .headers(headers);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    String body(String path) throws IOException, InterruptedException {
        return get(path).body();
    }

    /** Lines of the event stream as they come; closing it hangs up. */
    Stream<String> events() throws IOException, InterruptedException {
        HttpRequest request = request("/events", "Accept", "text/event-stream");
        return http.send(request, HttpResponse.BodyHandlers.ofLines()).body();
    }

    private HttpRequest request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
