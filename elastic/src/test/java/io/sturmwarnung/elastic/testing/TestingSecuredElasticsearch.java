package io.sturmwarnung.elastic.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.sturmwarnung.elastic.client.ElasticsearchAddress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the embedded server lacks of an Elasticsearch: it asks for logins, keeps users, and has
 * index lifecycle management. It remembers what it is given and answers as documented; it stores no
 * documents and deletes no index.
 */
public final class TestingSecuredElasticsearch implements AutoCloseable {
    public static final String USER = "elastic";
    public static final String PASSWORD = "a secret of Elasticsearch";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNKNOWN = 404;

    private final HttpServer server;
    private final Map<String, ObjectNode> stored = new TreeMap<>();
    private final Map<String, ObjectNode> indices = new TreeMap<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private final List<String> changes = new CopyOnWriteArrayList<>();
    private boolean lifecycle = true;
    private boolean security = true;

    public TestingSecuredElasticsearch() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    public ElasticsearchAddress address() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new ElasticsearchAddress(url, USER, PASSWORD, null);
    }

    /** Goes on as a server that asks nobody for a login. */
    public void withoutSecurity() {
        security = false;
    }

    /** Goes on as a server without index lifecycle management. */
    public void withoutLifecycle() {
        lifecycle = false;
    }

    /** Answers requests whose method and path begin so with that status. */
    public void refuse(String methodAndPath, int status) {
        refused.put(methodAndPath, status);
    }

    /** Makes an index; the policy may be {@code null}. */
    public void index(String name, Instant made, String policy) {
        ObjectNode settings = JSON.createObjectNode();
        ObjectNode index = settings.withObject("/settings/index");
        index.put("creation_date", Long.toString(made.toEpochMilli()));
        if (policy != null) {
            index.withObject("/lifecycle").put("name", policy);
        }
        indices.put(name, settings);
    }

    /** The policy of that index, empty if it has none. */
    public String policyOf(String index) {
        return indices.get(index).at("/settings/index/lifecycle/name").asText();
    }

    /** What was put at that path, such as {@code /_ilm/policy/a}; {@code null} if nothing. */
    public ObjectNode stored(String path) {
        return stored.get(path);
    }

    /** Method and path of each request so far that changed something. */
    public List<String> changes() {
        return changes;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        byte[] sent = exchange.getRequestBody().readAllBytes();
        int status = status(exchange, method + " " + path);
        JsonNode body =
                status == 200
                        ? answer(method, path, sent)
                        : JSON.createObjectNode()
                                .set("error", JSON.createObjectNode().put("reason", "not that"));
        if (body == null) {
            status = UNKNOWN;
            body = JSON.createObjectNode();
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        boolean head = method.equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private int status(HttpExchange exchange, String request) {
        for (Map.Entry<String, Integer> refusal : refused.entrySet()) {
            if (request.startsWith(refusal.getKey())) {
                return refusal.getValue();
            }
        }
        return !security || isKnown(exchange.getRequestHeaders().getFirst("Authorization"))
                ? 200
                : 401;
    }

    private boolean isKnown(String authorization) {
        if (authorization == null) {
            return false;
        }
        byte[] pair = Base64.getDecoder().decode(authorization.replaceFirst("^Basic ", ""));
        String[] login = new String(pair, StandardCharsets.UTF_8).split(":", 2);
        ObjectNode user = stored.get("/_security/user/" + login[0]);
        return login[0].equals(USER)
                ? login[1].equals(PASSWORD)
                : user != null
                        && user.path("password").asText().equals(login[1])
                        && user.path("enabled").asBoolean(true);
    }

    /** The answer, {@code null} if there is no such thing. */
    private JsonNode answer(String method, String path, byte[] sent) throws IOException {
        if (path.endsWith("/_delete_by_query")) {
            stored.put(path, (ObjectNode) JSON.readTree(sent));
            return JSON.createObjectNode().put("deleted", 3);
        }
        if (!method.equals("GET") && !method.equals("HEAD") && !path.equals("/_analyze")) {
            changes.add(method + " " + path);
        }
        JsonNode content = sent.length == 0 ? JSON.createObjectNode() : JSON.readTree(sent);
        if (path.endsWith("/_settings") || path.endsWith("/_ilm/remove")) {
            return months(method, path, content);
        }
        return switch (method) {
            case "PUT" -> put(path, (ObjectNode) content);
            case "DELETE" -> stored.remove(path) == null ? null : acknowledged();
            case "HEAD" -> stored.get(path);
            case "POST" -> JSON.createObjectNode().set("tokens", JSON.createArrayNode());
            default -> get(path);
        };
    }

    private JsonNode put(String path, ObjectNode content) {
        ObjectNode before = stored.get(path);
        // A user who is put without a password keeps the old one.
        if (before != null && path.startsWith("/_security/user/") && !content.has("password")) {
            content.set("password", before.path("password"));
        }
        stored.put(path, content);
        return path.startsWith("/_")
                ? acknowledged()
                : acknowledged().put("shards_acknowledged", true).put("index", path.substring(1));
    }

    private JsonNode get(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        ObjectNode answer = JSON.createObjectNode();
        if (path.equals("/_nodes/_local/http")) {
            return answer.set("nodes", JSON.createObjectNode().set("n", version()));
        } else if (path.equals("/_xpack")) {
            answer.withObject("/features/ilm").put("available", true).put("enabled", lifecycle);
            answer.withObject("/features/security").put("available", true).put("enabled", security);
            return answer;
        } else if (path.equals("/_security/_authenticate")) {
            return answer.put("enabled", true);
        } else if (!stored.containsKey(path)) {
            return null;
        }
        ObjectNode content = stored.get(path).deepCopy();
        content.remove("password");
        if (path.startsWith("/_component_template/")) {
            answer.putArray("component_templates")
                    .addObject()
                    .put("name", name)
                    .set("component_template", content);
            return answer;
        } else if (path.startsWith("/_index_template/")) {
            // The server names parts also where there are none.
            content.withArray("/composed_of");
            answer.putArray("index_templates")
                    .addObject()
                    .put("name", name)
                    .set("index_template", content);
            return answer;
        }
        return answer.set(name, content);
    }

    private static ObjectNode version() {
        return JSON.createObjectNode().put("version", "9.5.2");
    }

    /** Wildcards are those of monthly indices: {@code name-2*.*}. */
    private JsonNode months(String method, String path, JsonNode content) {
        ObjectNode answer = JSON.createObjectNode();
        for (String pattern : path.substring(1).replaceFirst("/.*", "").split(",", -1)) {
            for (Map.Entry<String, ObjectNode> index : indices.entrySet()) {
                if (index.getKey().matches(pattern.replace(".", "\\.").replace("*", ".*"))) {
                    ObjectNode settings = index.getValue().withObject("/settings/index");
                    if (method.equals("PUT")) {
                        settings.withObject("/lifecycle")
                                .set("name", content.path("index.lifecycle.name"));
                    } else if (method.equals("POST")) {
                        settings.remove("lifecycle");
                    }
                    answer.set(index.getKey(), index.getValue());
                }
            }
        }
        return method.equals("GET") ? answer : acknowledged();
    }

    private static ObjectNode acknowledged() {
        return JSON.createObjectNode().put("acknowledged", true);
    }
}
