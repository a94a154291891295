package io.sturmwarnung.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.jobs.source.KafkaTopic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

class MonitoringReaderTest {
    @TempDir Path folder;

    private Config read(String yaml) throws IOException {
        Path file = folder.resolve("config.yaml");
        Files.writeString(file, "elasticsearch: {url: 'http://localhost:9200'}\n" + yaml);
        return ConfigReader.read(file, Map.of("BROKERS", "a:9092,b:9092"));
    }

    @Test
    void readsATopic_andLeavesTheRestToDefaults() throws IOException {
        Monitoring monitoring =
                read("""
                        source:
                          kafka: {bootstrapServers: '${BROKERS}', topic: posts}
                        checkpoints: ck
                        """)
                        .monitoring();

        assertThat(monitoring.source())
                .isEqualTo(
                        new PostSource.Kafka(
                                new KafkaTopic("a:9092,b:9092", "posts", "sturm-monitor")));
        assertThat(monitoring.console())
                .isEqualTo(new Monitoring.Listening("127.0.0.1", 8080, Set.of()));
        assertThat(monitoring.history()).isSameAs(PastHours.NONE);
        assertThat(monitoring.playbooks().byId("outage")).isPresent();
        assertThat(monitoring.folders().checkpoints()).isEqualTo(folder.resolve("ck"));
        assertThat(monitoring.folders().rejects()).isEqualTo(folder.resolve("ck/rejects"));
    }

    @Test
    void readsAFolder_andEverythingElse() throws IOException {
        Files.createDirectory(folder.resolve("posts"));
        Files.writeString(
                folder.resolve("hours.csv"),
                "hour,brand,volume,scored,negative\n2026-05-01T13:00:00Z,b,41,40,6\n");
        Monitoring monitoring =
                read("""
                        source: {folder: posts}
                        checkpoints: ck
                        rejects: unusable
                        history: hours.csv
                        console: {port: 9999, host: 0.0.0.0, names: [console, storm.example]}
                        """)
                        .monitoring();

        assertThat(monitoring.source()).isEqualTo(new PostSource.Folder(folder.resolve("posts")));
        assertThat(monitoring.console())
                .isEqualTo(
                        new Monitoring.Listening(
                                "0.0.0.0", 9999, Set.of("console", "storm.example")));
        assertThat(monitoring.history().brands()).containsExactly("b");
        assertThat(monitoring.folders().rejects()).isEqualTo(folder.resolve("unusable"));
    }

    @Test
    void isNotNeededByOtherCommands() throws IOException {
        Monitoring monitoring = read("").monitoring();

        assertThat(monitoring.source()).isNull();
        assertThat(monitoring.folders()).isNull();
    }

    @Test
    void tellsAllProblemsAtOnce() throws IOException {
        Files.createDirectory(folder.resolve("playbooks"));
        Files.writeString(folder.resolve("playbooks/broken.yaml"), "id: [");
        Files.writeString(folder.resolve("hours.csv"), "timestamp,value\n");

        assertThatThrownBy(
                        () ->
                                read(
                                        """
                                        source: {folder: missing}
                                        checkpoints: none/of/these
                                        console: {port: 0, hosts: everybody, names: ['http://a']}
                                        playbooks: playbooks
                                        history: hours.csv
                                        """))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("missing is not a folder that can be read")
                .hasMessageContaining("these is no folder and cannot be made")
                .hasMessageContaining("config.yaml:4:17: console.port must be a whole number")
                .hasMessageContaining("unknown key console.hosts")
                .hasMessageContaining("console.names must be names without http://")
                .hasMessageContaining("broken.yaml:1:")
                .hasMessageContaining("history: ")
                .hasMessageContaining("line 1: the header must be");
    }

    @Test
    void takesOneSource_andKeepsWhatIsWrittenApartFromIt() throws IOException {
        Files.createDirectory(folder.resolve("posts"));
        assertThatThrownBy(() -> read("source: {kafka: {topic: posts}, folder: posts}\n"))
                .hasMessageContaining("config.yaml:2:9: source must have either kafka or folder");
        assertThatThrownBy(() -> read("source: {kafka: {topic: posts}}\n"))
                .hasMessageContaining("source.kafka.bootstrapServers is missing");
        assertThatThrownBy(() -> read("source: {folder: posts}\ncheckpoints: posts/ck\n"))
                .hasMessageContaining("checkpoints: ")
                .hasMessageContaining("rejects: ")
                .hasMessageContaining("must not lie in source.folder");
    }
}
