package io.sturmwarnung.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.app.failure.CommandFailedException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class ConfigReaderTest {
    @TempDir Path folder;

    private Path config(String yaml) throws IOException {
        return Files.writeString(folder.resolve("config.yaml"), yaml);
    }

    @Test
    void takesSecretsFromTheEnvironment_andWatchlistsFromBesideTheFile() throws IOException {
        Files.writeString(
                folder.resolve("w.yaml"), "brands:\n  - {id: b, name: B, query: 'word'}\n");

        Config config =
                ConfigReader.read(
                        config(
                                """
                                elasticsearch:
                                  url: http://localhost:9200
                                  user: elastic
                                  password: ${PASSWORD}
                                watchlist: w.yaml
                                """),
                        Map.of("PASSWORD", "secret"));

        assertThat(config.elasticsearch().password()).isEqualTo("secret");
        assertThat(config.elasticsearch().toString()).doesNotContain("secret");
        assertThat(config.watchlist().brands()).hasSize(1);
    }

    @Test
    void namesAllProblemsAtOnce() throws IOException {
        Files.writeString(folder.resolve("w.yaml"), "brands:\n  - {id: b, name: B, query: '('}\n");
        Path file =
                config(
                        """
                        elasticsearch:
                          url: localhost:9200
                          password: ${PASSWORD}
                        watchlist: w.yaml
                        kibana: http://localhost:5601
                        grafana: http://localhost:3000
                        """);

        assertThatThrownBy(() -> ConfigReader.read(file, Map.of()))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("config.yaml:2:8: elasticsearch.url must be http")
                .hasMessageContaining("environment variable PASSWORD is not set")
                .hasMessageContaining("belong together")
                .hasMessageContaining("config.yaml:5:9: kibana must be a mapping")
                .hasMessageContaining("config.yaml:6:1: unknown key grafana")
                .hasMessageContaining("w.yaml:2");
    }
}
