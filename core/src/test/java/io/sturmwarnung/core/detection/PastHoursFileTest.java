package io.sturmwarnung.core.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

class PastHoursFileTest {
    @TempDir private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("hours.csv"), text);
    }

    @Test
    void readsTheHoursOfEachBrand_inOrderOfTime() throws IOException {
        PastHours hours =
                PastHoursFile.read(
                        file(
                                """
                                hour,brand,volume,scored,negative
                                2026-05-01T14:00:00Z,a,30,28,5
                                2026-05-01T13:00:00Z,a,20,20,2
                                2026-05-01T13:00:00Z,b,1,0,0
                                """));

        assertThat(hours.of("a").keySet())
                .containsExactly(
                        Instant.parse("2026-05-01T13:00:00Z"),
                        Instant.parse("2026-05-01T14:00:00Z"));
        assertThat(hours.of("a").values()).last().isEqualTo(new Baseline.Hour(30, 28, 5));
        assertThat(hours.of("b")).hasSize(1);
        assertThat(hours.of("c")).isEmpty();
    }

    @Test
    void tellsAllProblems_withTheirLines() throws IOException {
        Path file =
                file(
                        """
                        hour,brand,volume,scored,negative
                        2026-05-01T13:30:00Z,a,20,20,2
                        yesterday,a,20,20,2
                        2026-05-01T13:00:00Z,a,20,20,30
                        2026-05-01T14:00:00Z,a,-1,0,0
                        2026-05-01T15:00:00Z,a
                        2026-05-01T16:00:00Z,a,1,1,1
                        2026-05-01T16:00:00Z,a,1,1,1
                        """);

        assertThatThrownBy(() -> PastHoursFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(
                        "line 2: hour is '2026-05-01T13:30:00Z'",
                        "line 3: hour is 'yesterday'",
                        "line 4: negative",
                        "line 5: volume is '-1'",
                        "line 6: a row has",
                        "line 8: the hour 2026-05-01T16:00:00Z is there twice");
    }

    @Test
    void namesTheHeader_whenItIsAnotherFile() throws IOException {
        Path file = file("timestamp,value\n1,2\n");

        assertThatThrownBy(() -> PastHoursFile.read(file))
                .hasMessageContaining("hour,brand,volume,scored,negative");
    }

    @Test
    void readsWhatItWrites() throws IOException {
        PastHours hours = new PastHours();
        Instant hour = Instant.parse("2026-05-01T13:00:00Z");
        hours.add("b", hour.plusSeconds(3_600), new Baseline.Hour(3, 2, 1));
        hours.add("b", hour, new Baseline.Hour(0, 0, 0));
        hours.add("a", hour, new Baseline.Hour(9, 9, 0));

        PastHours read =
                PastHoursFile.read(
                        file(String.join("\n", PastHoursFile.lines(hours).toList()) + "\n"));

        assertThat(read.brands()).containsExactly("a", "b");
        assertThat(read.size()).isEqualTo(3);
        assertThat(read.of("a")).isEqualTo(hours.of("a"));
        assertThat(read.of("b")).isEqualTo(hours.of("b"));
    }
}
