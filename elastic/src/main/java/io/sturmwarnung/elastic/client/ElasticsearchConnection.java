package io.sturmwarnung.elastic.client;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A connection to one Elasticsearch. Opening it does no work; {@link #check()} says whether the
 * server answers. It is safe for use by several threads.
 */
public final class ElasticsearchConnection implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** A bulk request to a busy server may take long; giving up early would write it twice. */
    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(60);

    /** The oldest major version whose answers the client understands. */
    private static final int OLDEST_MAJOR = 9;

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VERSION = Pattern.compile("\\d+\\.");

    private final ElasticsearchAddress address;
    private final Rest5ClientTransport transport;

    private ElasticsearchConnection(ElasticsearchAddress address, Rest5ClientTransport transport) {
        this.address = address;
        this.transport = transport;
    }

    /**
     * Prepares a connection.
     *
     * @throws IllegalArgumentException if the URL is not one
     */
    public static ElasticsearchConnection open(ElasticsearchAddress address) {
        URI uri = uri(address.url());
        Rest5ClientBuilder builder =
                Rest5Client.builder(URI.create(uri.getScheme() + "://" + uri.getRawAuthority()))
                        .setDefaultHeaders(login(address))
                        .setConnectionConfigCallback(
                                config -> config.setConnectTimeout(timeout(CONNECT_TIMEOUT)))
                        .setRequestConfigCallback(
                                config -> config.setResponseTimeout(timeout(RESPONSE_TIMEOUT)));
        String path = uri.getRawPath();
        if (path != null && !path.isEmpty() && !path.equals("/")) {
            builder.setPathPrefix(path);
        }
        return new ElasticsearchConnection(
                address, new Rest5ClientTransport(builder.build(), new JacksonJsonpMapper()));
    }

    /** A client that waits for each answer. */
    public ElasticsearchClient client() {
        return new ElasticsearchClient(transport);
    }

    /** A client that does not wait. */
    public ElasticsearchAsyncClient async() {
        return new ElasticsearchAsyncClient(transport);
    }

    /**
     * Asks the server for its version; the login needs the right to monitor.
     *
     * @return the version, such as 9.1.0
     * @throws ElasticsearchUnavailableException if it does not answer, refuses the login, or is too
     *     old; the message says which, and what to do
     */
    public String check() {
        try {
            String version = version();
            if (major(version) < OLDEST_MAJOR) {
                throw unavailable(
                        "is version %s; version %d or newer is needed"
                                .formatted(version, OLDEST_MAJOR),
                        null);
            }
            return version;
        } catch (ResponseException e) {
            throw refused(e.getResponse().getStatusCode(), e);
        } catch (JsonProcessingException e) {
            throw unavailable("does not answer as an Elasticsearch does", e);
        } catch (IOException e) {
            throw unavailable("does not answer (" + e + "). Is it running there?", e);
        }
    }

    /**
     * The embedded server lacks the page that says the version, so a node is asked; and not by the
     * client, which does not understand the nodes of old versions.
     */
    private String version() throws IOException {
        Request request = new Request("GET", "/_nodes/_local/http");
        request.addParameter("filter_path", "nodes.*.version");
        Response response = transport.restClient().performRequest(request);
        if (response.getStatusCode() != OK) {
            throw refused(response.getStatusCode(), new ResponseException(response));
        }
        try (InputStream body =
                response.getEntity() == null
                        ? InputStream.nullInputStream()
                        : response.getEntity().getContent()) {
            JsonNode version = JSON.readTree(body).findPath("version");
            if (!VERSION.matcher(version.asText()).lookingAt()) {
                throw unavailable("names no node of its own and no version", null);
            }
            return version.asText();
        }
    }

    /**
     * Asks for what the client has no method for, or whose answers it reads too strictly.
     *
     * @param json what to send, or {@code null}
     * @return the answer, whatever its status
     * @throws ElasticsearchUnavailableException if there is none
     */
    public JsonAnswer call(String method, String path, String json) {
        try {
            return JsonAnswer.of(transport.restClient(), method, path, json);
        } catch (IOException e) {
            throw unavailable("does not answer (" + e + "). Is it running there?", e);
        }
    }

    /**
     * The same, where only success will do.
     *
     * @throws ElasticsearchRefusedException with the server's reason if it is none
     */
    public JsonAnswer require(String method, String path, String json) {
        return requireOr(Set.of(), method, path, json);
    }

    /** The same, where some other statuses are fine as well. */
    public JsonAnswer requireOr(Set<Integer> others, String method, String path, String json) {
        JsonAnswer answer = call(method, path, json);
        if (answer.ok() || others.contains(answer.status())) {
            return answer;
        }
        if (answer.status() == UNAUTHORIZED) {
            throw refused(answer.status(), null);
        }
        throw new ElasticsearchRefusedException(
                "Elasticsearch at %s refuses %s %s with status %d: %s"
                        .formatted(address, method, path, answer.status(), answer.reason()));
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the connection to " + address, e);
        }
    }

    private ElasticsearchUnavailableException refused(int status, Exception cause) {
        if (status == UNAUTHORIZED || status == 403) {
            return unavailable("refuses the login. Check user and password, or the API key", cause);
        }
        return unavailable("answers with status " + status + ": " + cause.getMessage(), cause);
    }

    private ElasticsearchUnavailableException unavailable(String problem, Exception cause) {
        return new ElasticsearchUnavailableException(
                "Elasticsearch at " + address + " " + problem, cause);
    }

    private static URI uri(String url) {
        URI uri = URI.create(url);
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!http || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "'" + url + "' is not the URL of an Elasticsearch; expected http://host:9200");
        }
        return uri;
    }

    private static Header[] login(ElasticsearchAddress address) {
        if (address.apiKey() != null) {
            return new Header[] {new BasicHeader("Authorization", "ApiKey " + address.apiKey())};
        }
        if (address.user() != null) {
            String pair = address.user() + ":" + address.password();
            String encoded =
                    Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            return new Header[] {new BasicHeader("Authorization", "Basic " + encoded)};
        }
        return new Header[0];
    }

    private static int major(String version) {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }
}
