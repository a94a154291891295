package io.sturmwarnung.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Receives webhooks on a free port, and keeps what it was told. */
final class TestingRobot implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> told = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private TestingRobot(HttpServer server) {
        this.server = server;
    }

    static TestingRobot start() {
        TestingRobot robot = new TestingRobot(server());
        robot.server.createContext(
                "/",
                exchange -> {
                    robot.told.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        robot.server.start();
        return robot;
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port for webhooks", e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The bodies in the order in which they came. */
    List<JsonNode> told() {
        return told;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
