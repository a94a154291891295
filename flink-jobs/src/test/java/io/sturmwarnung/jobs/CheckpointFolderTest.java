package io.sturmwarnung.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

class CheckpointFolderTest {
    private static final String OLD_JOB = "0".repeat(31) + "a";
    private static final String JOB = "f".repeat(32);

    @TempDir private Path folder;

    @Test
    void knowsTheCheckpointThatWasCompletedLast_whateverItsNumber() throws IOException {
        checkpoint(OLD_JOB, 70, 100);
        Path newest = checkpoint(JOB, 3, 200);
        checkpoint(JOB, 2, 150);
        Files.createDirectories(folder.resolve(JOB).resolve("chk-4"));

        try (CheckpointFolder checkpoints = CheckpointFolder.open(folder).orElseThrow()) {
            assertThat(checkpoints.newest()).contains(newest);
        }
    }

    @Test
    void knowsNone_whenTheFolderIsNew() throws IOException {
        Path missing = folder.resolve("new").resolve("one");
        try (CheckpointFolder checkpoints = CheckpointFolder.open(missing).orElseThrow()) {
            assertThat(checkpoints.newest()).isEmpty();
        }
    }

    @Test
    void keepsTheNewest_andWhatIsNotItsOwn() throws IOException {
        checkpoint(OLD_JOB, 1, 100);
        Path third = checkpoint(JOB, 1, 200);
        Path second = checkpoint(JOB, 2, 300);
        Path newest = checkpoint(JOB, 3, 400);
        Path broken = Files.createDirectories(folder.resolve(JOB).resolve("chk-4"));
        Files.writeString(broken.resolve("state"), "half of it");
        Path foreign = Files.createDirectories(folder.resolve("photos").resolve("chk-1"));

        try (CheckpointFolder checkpoints = CheckpointFolder.open(folder).orElseThrow()) {
            checkpoints.tidy();
        }

        assertThat(folder.resolve(OLD_JOB)).doesNotExist();
        assertThat(broken).doesNotExist();
        assertThat(newest.resolve("_metadata")).exists();
        assertThat(second).exists();
        assertThat(third).exists();
        assertThat(foreign).exists();
    }

    @Test
    void isForOneProcessAtATime() throws IOException {
        CheckpointFolder first = CheckpointFolder.open(folder).orElseThrow();
        assertThat(CheckpointFolder.open(folder)).isEmpty();
        first.close();
        try (CheckpointFolder second = CheckpointFolder.open(folder).orElseThrow()) {
            assertThat(second.newest()).isEmpty();
        }
    }

    private Path checkpoint(String job, int number, long completed) throws IOException {
        Path checkpoint = Files.createDirectories(folder.resolve(job).resolve("chk-" + number));
        Path metadata = Files.writeString(checkpoint.resolve("_metadata"), "all of it");
        Files.setLastModifiedTime(metadata, FileTime.from(Instant.ofEpochSecond(completed)));
        return checkpoint;
    }
}
