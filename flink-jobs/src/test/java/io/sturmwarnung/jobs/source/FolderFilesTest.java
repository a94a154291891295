package io.sturmwarnung.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.core.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

class FolderFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir private java.nio.file.Path folder;

    @Test
    void findsFilesOfPosts_atAnyDepth_butNotHiddenOnes() throws IOException {
        for (String name :
                List.of(
                        "a.ndjson",
                        "b.NDJSON.gz",
                        "day/c.ndjson",
                        ".d.ndjson",
                        "_e.ndjson",
                        "_day/f.ndjson",
                        "g.ndjson.part",
                        "h.json")) {
            write(name, Duration.ofMinutes(1));
        }

        assertThat(found())
                .extracting(split -> split.path().getName())
                .containsExactlyInAnyOrder("a.ndjson", "b.NDJSON.gz", "c.ndjson");
    }

    @Test
    void leavesAFileAlone_whileItIsWritten() throws IOException {
        write("growing.ndjson", Duration.ofSeconds(1));
        write("settled.ndjson", FolderFiles.SETTLED);
        write("of-another-clock.ndjson", Duration.ofHours(-1));

        assertThat(found())
                .extracting(split -> split.path().getName())
                .containsExactlyInAnyOrder("settled.ndjson", "of-another-clock.ndjson");
    }

    @Test
    void areReadInTheOrderInWhichTheyWereWritten() throws IOException {
        write("c.ndjson", Duration.ofMinutes(3));
        write("b.ndjson", Duration.ofMinutes(1));
        write("a.ndjson", Duration.ofMinutes(1));
        OldestFirst order = new OldestFirst(List.of());
        order.addSplits(found());

        assertThat(order.remainingSplits()).hasSize(3);
        assertThat(order.getNext("").orElseThrow().path().getName()).isEqualTo("c.ndjson");
        assertThat(order.getNext("").orElseThrow().path().getName()).isEqualTo("a.ndjson");
        assertThat(order.remainingSplits())
                .extracting(split -> split.path().getName())
                .containsExactly("b.ndjson");
        assertThat(order.getNext("")).isPresent();
        assertThat(order.getNext("")).isEmpty();
    }

    private Collection<FileSourceSplit> found() throws IOException {
        return new FolderFiles(Clock.fixed(NOW, ZoneOffset.UTC))
                .enumerateSplits(new Path[] {new Path(folder.toUri())}, 1);
    }

    private void write(String name, Duration age) throws IOException {
        java.nio.file.Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}\n");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }
}
