package io.sturmwarnung.elastic.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.elastic.client.ElasticsearchConnection;
import io.sturmwarnung.elastic.client.ElasticsearchRefusedException;
import io.sturmwarnung.elastic.client.ElasticsearchUnavailableException;
import io.sturmwarnung.elastic.client.ServerFeatures;
import io.sturmwarnung.elastic.testing.TestingSecuredElasticsearch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReaderSetupTest {
    private static final String PATH = "/_security/user/pr";
    private static final ReaderAccount READER = new ReaderAccount("pr", "first secret");

    private final TestingSecuredElasticsearch server = new TestingSecuredElasticsearch();
    private final ElasticsearchConnection connection =
            ElasticsearchConnection.open(server.address());

    @AfterEach
    void stop() {
        connection.close();
        server.close();
    }

    private String install(ReaderAccount reader) {
        return ReaderSetup.install(connection, server.address(), reader, "reads");
    }

    @Test
    void asksWhatTheServerHas() {
        assertThat(ServerFeatures.of(connection)).isEqualTo(new ServerFeatures(true, true));
        server.withoutSecurity();
        server.withoutLifecycle();
        assertThat(ServerFeatures.of(connection)).isEqualTo(new ServerFeatures(false, false));
        // A server that does not say is tried.
        server.refuse("GET /_xpack", 500);
        assertThat(ServerFeatures.of(connection)).isEqualTo(new ServerFeatures(false, true));
        server.refuse("GET /_security/_authenticate", 400);
        assertThat(ServerFeatures.of(connection)).isEqualTo(new ServerFeatures(false, false));
        server.refuse("GET /_xpack", 403);
        assertThatThrownBy(() -> ServerFeatures.of(connection))
                .isInstanceOf(ElasticsearchRefusedException.class)
                .hasMessageContaining("403: not that");
    }

    @Test
    void makesTheUserOnce() {
        assertThat(install(READER)).isEqualTo("user pr: created, with the role reads");
        assertThat(server.stored(PATH).path("roles")).hasToString("[\"reads\"]");
        assertThat(server.changes()).containsExactly("PUT " + PATH);

        assertThat(install(READER)).isEqualTo("user pr: unchanged");
        assertThat(server.changes()).hasSize(1);
    }

    @Test
    void setsThePasswordOfTheConfiguration() {
        install(READER);

        assertThat(install(new ReaderAccount("pr", "second secret")))
                .isEqualTo("user pr: given the password configured here");
        assertThat(server.stored(PATH).path("password").asText()).isEqualTo("second secret");
    }

    @Test
    void givesTheRoleBack_andKeepsOthers_andThePassword() {
        install(READER);
        server.stored(PATH).putArray("roles").add("another");

        assertThat(install(READER)).isEqualTo("user pr: given the role reads");
        assertThat(server.stored(PATH).path("roles")).hasToString("[\"another\",\"reads\"]");
        assertThat(install(READER)).isEqualTo("user pr: unchanged");
    }

    @Test
    void leavesALoginAlone_thatSomebodySwitchedOff() {
        install(READER);
        server.stored(PATH).put("enabled", false);
        ObjectNode before = server.stored(PATH).deepCopy();

        assertThat(install(new ReaderAccount("pr", "second secret"))).contains("switched it off");
        assertThat(server.stored(PATH)).isEqualTo(before);
    }

    @Test
    void touchesNobodyElse() {
        install(READER);
        server.stored(PATH).putObject("metadata").put("team", "press");

        assertThatThrownBy(() -> install(READER))
                .isInstanceOf(ElasticsearchRefusedException.class)
                .hasMessageContaining("there is a user 'pr' that setup did not make");
    }

    @Test
    void namesNoSecret() {
        server.refuse("PUT /_security", 400);
        assertThatThrownBy(() -> install(READER))
                .isInstanceOf(ElasticsearchRefusedException.class)
                .hasMessageContaining("PUT " + PATH + " with status 400: not that")
                .hasMessageNotContaining("secret of")
                .hasMessageNotContaining(READER.password());
        server.refuse("PUT /_security", 401);
        assertThatThrownBy(() -> install(READER))
                .isInstanceOf(ElasticsearchUnavailableException.class)
                .hasMessageContaining("refuses the login");
        assertThat(READER).hasToString("pr");
    }
}
