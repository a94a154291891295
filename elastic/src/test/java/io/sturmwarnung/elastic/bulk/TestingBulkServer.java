package io.sturmwarnung.elastic.bulk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.sturmwarnung.elastic.client.ElasticsearchAddress;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server that answers bulk requests as the test says, and remembers how many lines they had. */
final class TestingBulkServer implements AutoCloseable {

    /** An answer: status and body. */
    record Answer(int status, String body) {}

    private final HttpServer server;
    private final List<Integer> documents = new CopyOnWriteArrayList<>();

    TestingBulkServer(Function<List<String>, Answer> answers) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, answers));
        server.start();
    }

    ElasticsearchAddress address() {
        return ElasticsearchAddress.of("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How many documents each request so far had. */
    List<Integer> documents() {
        return documents;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, Function<List<String>, Answer> answers)
            throws IOException {
        List<String> lines =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        documents.add(lines.size() / 2);
        Answer answer = answers.apply(lines);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        // Elasticsearch refuses what is too large with bare headers, before it looks at it.
        if (body.length > 0) {
            exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
            exchange.getResponseHeaders()
                    .set("Content-Type", "application/vnd.elasticsearch+json;compatible-with=9");
        }
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
