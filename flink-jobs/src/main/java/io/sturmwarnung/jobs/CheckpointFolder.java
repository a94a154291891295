package io.sturmwarnung.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The checkpoints of a job on this machine, which outlive it: {@code <job>/chk-<n>/_metadata}. One
 * process at a time may use a folder. Nothing else in it is touched.
 */
public final class CheckpointFolder implements AutoCloseable {
    private static final Pattern JOB = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern CHECKPOINT = Pattern.compile("chk-\\d+");
    private static final String COMPLETE = "_metadata";

    private final Path folder;
    private final FileChannel lock;

    private CheckpointFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes the folder if there is none.
     *
     * @return empty if another process uses it
     * @throws IOException if it cannot be made or written to
     */
    public static Optional<CheckpointFolder> open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel lock =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() != null) {
                return Optional.of(new CheckpointFolder(folder, lock));
            }
        } catch (OverlappingFileLockException e) {
            // Used by this very process, which is the same to the caller.
        }
        lock.close();
        return Optional.empty();
    }

    /** The checkpoint that was completed last. */
    public Optional<Path> newest() throws IOException {
        return complete().stream().findFirst();
    }

    /**
     * Deletes what jobs that have ended left behind, but for the newest checkpoints. To be called
     * while no job writes here.
     */
    public void tidy() throws IOException {
        List<Path> kept =
                complete().stream().limit(ExecutionSettings.RETAINED_CHECKPOINTS).toList();
        for (Path job : children(folder, JOB)) {
            for (Path checkpoint : children(job, CHECKPOINT)) {
                if (!kept.contains(checkpoint)) {
                    delete(checkpoint);
                }
            }
            if (kept.stream().noneMatch(checkpoint -> checkpoint.startsWith(job))) {
                delete(job);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** Newest first. A checkpoint's metadata appear when all of it is written. */
    private List<Path> complete() throws IOException {
        List<Path> jobs = children(folder, JOB);
        try {
            return jobs.stream()
                    .flatMap(job -> unchecked(job).stream())
                    .filter(checkpoint -> Files.isRegularFile(checkpoint.resolve(COMPLETE)))
                    .sorted(
                            Comparator.comparing(CheckpointFolder::completed)
                                    .thenComparingLong(CheckpointFolder::number)
                                    .reversed())
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<Path> unchecked(Path job) {
        try {
            return children(job, CHECKPOINT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime completed(Path checkpoint) {
        try {
            return Files.getLastModifiedTime(checkpoint.resolve(COMPLETE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Path checkpoint) {
        return Long.parseLong(checkpoint.getFileName().toString().substring("chk-".length()));
    }

    private static List<Path> children(Path parent, Pattern name) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(path -> name.matcher(path.getFileName().toString()).matches())
                    .filter(Files::isDirectory)
                    .toList();
        } catch (NotDirectoryException e) {
            return List.of();
        }
    }

    private static void delete(Path path) throws IOException {
        List<Path> all;
        try (Stream<Path> below = Files.walk(path)) {
            all = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
