package io.sturmwarnung.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.core.detection.Baseline;
import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.core.playbook.InvalidPlaybooksException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

class ClusterOptionsTest {
    @TempDir private Path folder;

    @Test
    void readsTheHistoryThatIsNamed() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("hours.csv"),
                        """
                        hour,brand,volume,scored,negative
                        2026-05-01T13:00:00Z,nordlicht,41,40,6
                        """);

        assertThat(options("--history", file.toString()).history().of("nordlicht"))
                .containsOnlyKeys(Instant.parse("2026-05-01T13:00:00Z"))
                .containsValue(new Baseline.Hour(41, 40, 6));
    }

    @Test
    void knowsNothing_whenNoneIsNamed() throws IOException {
        assertThat(options().history()).isSameAs(PastHours.NONE);
    }

    @Test
    void namesTheOption_whenTheHistoryIsOfNoUse() throws IOException {
        Path file = Files.writeString(folder.resolve("hours.csv"), "timestamp,value\n");

        assertThatThrownBy(() -> options("--history", file.toString()).history())
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("--history", "hours.csv", "line 1: the header must be");
    }

    @Test
    void putsItsOwnPlaybooksOnTopOfTheBundledOnes() throws IOException {
        Path own = Files.createDirectory(folder.resolve("playbooks"));
        Files.writeString(own.resolve("broken.yaml"), "id: Not An Id");

        assertThat(options().playbooks().byId("outage")).isPresent();
        assertThatThrownBy(() -> options("--playbooks", own.toString()).playbooks())
                .isInstanceOf(InvalidPlaybooksException.class)
                .hasMessageContaining("broken.yaml");
        assertThatThrownBy(() -> options("--playbooks", own + "x").playbooks())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not a folder");
    }

    private static ClusterOptions options(String... arguments) {
        return ClusterOptions.parse(arguments);
    }
}
