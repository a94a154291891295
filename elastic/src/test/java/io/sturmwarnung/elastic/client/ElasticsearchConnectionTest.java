package io.sturmwarnung.elastic.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;

@Timeout(60)
class ElasticsearchConnectionTest {

    @Test
    void namesNoSecret() {
        assertThat(new ElasticsearchAddress("http://es:9200", "ada", "geheim", null).toString())
                .isEqualTo("http://es:9200 as ada");
        assertThat(new ElasticsearchAddress("http://es:9200", null, null, "geheim").toString())
                .isEqualTo("http://es:9200 with an API key");
    }

    @Test
    void saysWhere_whenNobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String url = "http://127.0.0.1:" + port;
        try (ElasticsearchConnection connection =
                ElasticsearchConnection.open(ElasticsearchAddress.of(url))) {
            assertThatThrownBy(connection::check)
                    .isInstanceOf(ElasticsearchUnavailableException.class)
                    .hasMessageContaining(url)
                    .hasMessageContaining("running");
        }
    }

    @Test
    void sendsTheLogin_andSaysWhatToCheck_whenItIsRefused() throws Exception {
        CompletableFuture<String> login = new CompletableFuture<>();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/es/",
                exchange -> {
                    login.complete(exchange.getRequestHeaders().getFirst("Authorization"));
                    exchange.sendResponseHeaders(401, -1);
                    exchange.close();
                });
        server.start();
        ElasticsearchAddress address =
                new ElasticsearchAddress(
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/es",
                        "ada",
                        "geheim",
                        null);
        try (ElasticsearchConnection connection = ElasticsearchConnection.open(address)) {
            assertThatThrownBy(connection::check)
                    .isInstanceOf(ElasticsearchUnavailableException.class)
                    .hasMessageContaining("login")
                    .hasMessageNotContaining("geheim");
            assertThat(login.get()).isEqualTo("Basic YWRhOmdlaGVpbQ==");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void refusesWhatIsNoUrl() {
        assertThatThrownBy(
                        () ->
                                ElasticsearchConnection.open(
                                        ElasticsearchAddress.of("localhost:9200")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://host:9200");
    }
}
