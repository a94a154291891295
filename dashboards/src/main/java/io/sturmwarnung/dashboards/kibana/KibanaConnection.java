package io.sturmwarnung.dashboards.kibana;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import javax.net.ssl.SSLException;

/**
 * A connection to one Kibana. Opening it does no work. A Kibana that does not answer, starts or is
 * overloaded (429, 502, 503, 504) is asked again for as long as there is patience, which is safe:
 * whatever is asked for here has the same outcome when it is done twice. Redirects are not
 * followed, for they could carry the login to somewhere else.
 */
public final class KibanaConnection implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** An import writes every object and waits until they can be found. */
    private static final Duration ANSWER = Duration.ofSeconds(90);

    /** The version of its public API, which is the only one so far. */
    private static final String API_VERSION = "2023-10-31";

    private final KibanaAddress address;
    private final Patience patience;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private KibanaConnection(KibanaAddress address, Patience patience) {
        this.address = address;
        this.patience = patience;
    }

    /** Prepares a connection. */
    public static KibanaConnection open(KibanaAddress address, Patience patience) {
        return new KibanaConnection(address, patience);
    }

    KibanaAnswer get(String path) throws InterruptedException {
        return exchange(request(path, "GET", BodyPublishers.noBody()).build());
    }

    KibanaAnswer send(String method, String path, String json) throws InterruptedException {
        return exchange(
                request(path, method, BodyPublishers.ofString(json))
                        .header("Content-Type", "application/json")
                        .build());
    }

    KibanaAnswer upload(String path, MultipartFile file) throws InterruptedException {
        String boundary = file.boundary();
        return exchange(
                request(path, "POST", BodyPublishers.ofByteArray(file.body(boundary)))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .build());
    }

    /** The reason not to go on after an answer that is neither success nor foreseen. */
    KibanaException refusal(String request, KibanaAnswer answer) {
        String problem =
                switch (answer.status()) {
                    case 401 -> "refuses the login of " + address.login();
                    case 403 ->
                            "does not let %s do that (%s; %s)"
                                    .formatted(address.login(), request, answer.summary());
                    case 301, 302, 303, 307, 308 ->
                            "sends %s on to '%s'. Is kibana.url its own address, with its base path?"
                                    .formatted(request, answer.location());
                    default -> "answers %s with %s".formatted(request, answer.summary());
                };
        return new KibanaException("Kibana at " + address.url() + " " + problem);
    }

    /** The same for a problem of another kind. */
    KibanaException failure(String problem) {
        return new KibanaException("Kibana at " + address.url() + " " + problem);
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpRequest.Builder request(String path, String method, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.at(path))
                        .timeout(ANSWER)
                        // Kibana refuses requests that change something and lack this.
                        .header("kbn-xsrf", "true")
                        .header("Elastic-Api-Version", API_VERSION)
                        .header("User-Agent", "sturmwarnung")
                        .method(method, body);
        if (address.apiKey() != null) {
            request.header("Authorization", "ApiKey " + address.apiKey());
        } else if (address.user() != null) {
            String pair = address.user() + ":" + address.password();
            byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
        }
        return request;
    }

    private KibanaAnswer exchange(HttpRequest request) throws InterruptedException {
        Patience.Wait wait = patience.begin();
        while (true) {
            String problem;
            Duration wish = Duration.ZERO;
            IOException cause = null;
            try {
                KibanaAnswer answer = once(request);
                if (!answer.passing()) {
                    return answer;
                }
                problem = "is not ready (" + answer.summary() + ")";
                wish = answer.pause();
            } catch (IOException e) {
                problem = "does not answer (" + e.getClass().getSimpleName() + ")";
                cause = e;
            }
            problem = "Kibana at " + address.url() + " " + problem;
            if (!wait.again(problem, wish)) {
                throw new KibanaException(problem + ". Is it running there?", cause);
            }
        }
    }

    private KibanaAnswer once(HttpRequest request) throws IOException, InterruptedException {
        try {
            return KibanaAnswer.of(http.send(request, BodyHandlers.ofByteArray()));
        } catch (SSLException e) {
            throw new KibanaException(
                    "Kibana at %s is not trusted or speaks no TLS (%s)"
                            .formatted(address.url(), e.getMessage()),
                    e);
        }
    }
}
