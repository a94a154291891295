package io.sturmwarnung.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.elastic.index.Index;
import io.sturmwarnung.elastic.retention.Retention;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The sections {@code kibana} and {@code retention}. */
class KibanaReaderTest {
    private static final String ELASTICSEARCH =
            "elasticsearch: {url: 'http://localhost:9200', user: elastic, password: geheim}\n";

    @TempDir Path folder;

    private Config read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("config.yaml"), ELASTICSEARCH + yaml);
        return ConfigReader.read(file, Map.of("PR_PASSWORD", "stormy"));
    }

    @Test
    void readsEverything() throws IOException {
        Config config =
                read(
                        """
                        kibana:
                          url: https://kibana.example.org/base
                          apiKey: abc
                          space: marke_1-x
                          reader: { name: pr@example.org, password: '${PR_PASSWORD}' }
                        retention: { mentions: 90d, metrics: forever, rejects: 1d }
                        """);

        assertThat(config.kibana().dashboards())
                .hasToString("https://kibana.example.org/base/s/marke_1-x/app/dashboards");
        assertThat(config.kibana().address().apiKey()).isEqualTo("abc");
        assertThat(config.kibana().address().user()).isNull();
        assertThat(config.kibana().reader().name()).isEqualTo("pr@example.org");
        assertThat(config.kibana().reader().password()).isEqualTo("stormy");
        assertThat(config.retention().daysOf(Index.MENTIONS)).hasValue(90);
        assertThat(config.retention().daysOf(Index.METRICS)).isEmpty();
        assertThat(config.retention().daysOf(Index.REJECTS)).hasValue(1);
        assertThat(config.toString()).doesNotContain("geheim", "stormy", "abc");
    }

    @Test
    void takesTheLoginOfElasticsearch_theSpacePr_andNoReader_whereNothingIsSaid()
            throws IOException {
        KibanaSettings kibana = read("kibana: {url: 'http://localhost:5601/'}\n").kibana();

        assertThat(kibana.address()).hasToString("http://localhost:5601/ as elastic");
        assertThat(kibana.address().password()).isEqualTo("geheim");
        assertThat(kibana.dashboards()).hasToString("http://localhost:5601/s/pr/app/dashboards");
        assertThat(kibana.reader()).isNull();
    }

    @Test
    void leavesKibanaAlone_whereItIsNotNamed() throws IOException {
        assertThat(read("").kibana()).isNull();
        assertThat(read("").retention().daysOf(Index.MENTIONS))
                .isEqualTo(Retention.DEFAULT.daysOf(Index.MENTIONS))
                .hasValue(400);
    }

    @Test
    void namesAllProblemsAtOnce() {
        assertThatThrownBy(
                        () ->
                                read(
                                        """
                                        kibana:
                                          url: http://localhost:5601/s/pr/app/home
                                          password: secret
                                          space: Öffentlichkeit
                                          reader: { name: elastic, password: '12345', role: x }
                                        retention:
                                          mentions: 31d
                                          metrics: 13 months
                                          alerts: 30d
                                        """))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("config.yaml:3:8: kibana.url must end with Kibana's base")
                .hasMessageContaining(
                        "config.yaml:4:13: kibana.password: kibana.user and kibana.password belong")
                .hasMessageContaining("config.yaml:5:10: kibana.space must be of a-z")
                .hasMessageContaining("config.yaml:6:19: kibana.reader.name must not be the login")
                .hasMessageContaining("config.yaml:6:38: kibana.reader.password must have at least")
                .hasMessageContaining("unknown key kibana.reader.role")
                .hasMessageContaining("config.yaml:8:13: retention.mentions must be days, 32d")
                .hasMessageContaining("config.yaml:9:12: retention.metrics must be days")
                .hasMessageContaining("unknown key retention.alerts; known are m");
    }

    @Test
    void namesProblemsOfLogins() {
        assertThatThrownBy(
                        () ->
                                read(
                                        """
                                        kibana:
                                          url: localhost:5601
                                          user: ada
                                          password: secret
                                          apiKey: abc
                                          reader: { name: 'two words' }
                                        """))
                .hasMessageContaining("kibana.url must be http:// or https://")
                .hasMessageContaining("kibana.apiKey cannot be used beside kibana.user")
                .hasMessageContaining("kibana.reader.name must be of letters")
                .hasMessageContaining("kibana.reader.password is missing");
    }
}
