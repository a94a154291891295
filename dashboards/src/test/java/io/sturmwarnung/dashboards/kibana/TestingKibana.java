package io.sturmwarnung.dashboards.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A Kibana that remembers spaces, saved objects and roles, and answers as the real one is
 * documented to: what it demands of requests, and its statuses and bodies. Answers of another kind
 * can be put before its own.
 */
public final class TestingKibana implements AutoCloseable {
    public static final String USER = "elastic";
    public static final String PASSWORD = "a secret of Kibana";

    static final ObjectMapper JSON = new ObjectMapper();

    /** An answer: status and body, which is JSON if it begins as such. */
    public record Answer(int status, String body) {
        static Answer json(int status, JsonNode body) {
            return new Answer(status, body.toString());
        }

        static Answer error(int status, String error, String message) {
            return json(
                    status,
                    JSON.createObjectNode()
                            .put("statusCode", status)
                            .put("error", error)
                            .put("message", message));
        }
    }

    private final HttpServer server;
    private final Map<String, Deque<Answer>> before = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final TestingSpaces spaces = new TestingSpaces();
    private final Map<String, JsonNode> roles = new TreeMap<>();
    private List<String> features = List.of("discover_v2", "visualize_v2", "dashboard_v2");
    private String version = "9.5.2";

    public TestingKibana() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newSingleThreadExecutor());
        server.start();
    }

    /** Where it listens, under a base path as behind a proxy. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/kibana");
    }

    public KibanaAddress address() {
        return new KibanaAddress(url(), USER, PASSWORD, null);
    }

    /** Answers the next request whose method and path begin so in that way. */
    public void answerNext(String methodAndPath, int status, String body) {
        before.computeIfAbsent(methodAndPath, path -> new ArrayDeque<>())
                .add(new Answer(status, body));
    }

    public void version(String other) {
        version = other;
    }

    public void features(String... ids) {
        features = List.of(ids);
    }

    /** Method and path of each request so far, without the base path. */
    public List<String> requests() {
        return requests;
    }

    /** Spaces and what was imported into them. */
    public TestingSpaces spaces() {
        return spaces;
    }

    /** The role of that name, {@code null} if there is none. */
    public JsonNode role(String name) {
        return roles.get(name);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().toString().replaceFirst("^/kibana", "");
        requests.add(exchange.getRequestMethod() + " " + path);
        Answer answer = answer(exchange, path, body);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", answer.body().startsWith("{") ? "application/json" : "text");
        if (answer.status() == 302) {
            exchange.getResponseHeaders().set("Location", "/login?next=%2F");
        }
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer answer(HttpExchange exchange, String path, byte[] body) {
        String method = exchange.getRequestMethod();
        for (Map.Entry<String, Deque<Answer>> other : before.entrySet()) {
            if ((method + " " + path).startsWith(other.getKey()) && !other.getValue().isEmpty()) {
                return other.getValue().remove();
            }
        }
        if (path.equals("/api/status")) {
            return status(isKnown(exchange));
        }
        if (!isKnown(exchange)) {
            return Answer.error(
                    401, "Unauthorized", "[security_exception]: unable to authenticate");
        }
        if (!method.equals("GET") && !exchange.getRequestHeaders().containsKey("kbn-xsrf")) {
            return Answer.error(400, "Bad Request", "Request must contain a kbn-xsrf header.");
        }
        if (path.equals("/api/features")) {
            return new Answer(200, featureList());
        }
        if (path.startsWith("/api/security/role/")) {
            return role(method, path.substring("/api/security/role/".length()), body);
        }
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return spaces.answer(method, path, type, body);
    }

    private static boolean isKnown(HttpExchange exchange) {
        byte[] pair = (USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        String expected = "Basic " + Base64.getEncoder().encodeToString(pair);
        return expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    /** Strangers are told whether it is well, and nothing else. */
    private Answer status(boolean known) {
        ObjectNode status = JSON.createObjectNode();
        if (known) {
            status.withObject("/version").put("number", version);
        }
        status.withObject("/status/overall").put("level", "available");
        return Answer.json(200, status);
    }

    private String featureList() {
        return JSON.valueToTree(features.stream().map(id -> Map.of("id", id)).toList()).toString();
    }

    /** It grants nothing for features that it does not know, and says nothing either. */
    private Answer role(String method, String name, byte[] body) {
        if (method.equals("GET")) {
            return roles.containsKey(name)
                    ? Answer.json(200, roles.get(name))
                    : Answer.error(404, "Not Found", "Not Found");
        }
        try {
            ObjectNode role = (ObjectNode) JSON.readTree(body);
            JsonNode granted = role.at("/kibana/0");
            if (granted.path("base").isEmpty() == granted.path("feature").isEmpty()) {
                return Answer.error(400, "Bad Request", "either [base] or [feature] is expected");
            }
            role.put("name", name).putObject("metadata");
            role.putArray("_transform_error");
            role.putArray("_unrecognized_applications");
            roles.put(name, role);
            return new Answer(204, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
