package io.sturmwarnung.elastic.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Sees to it that one command at a time uses a data directory. The command holds one lock, its
 * server another; after a command was killed, its server keeps its lock for some seconds.
 */
final class DataDirectoryLock implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final FileChannel channel;

    private DataDirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits until the directory is free, and takes it.
     *
     * @throws EmbeddedElasticsearchException if another process still uses it after that time
     */
    static DataDirectoryLock acquire(ServerFolders folders, Duration patience) throws IOException {
        Files.createDirectories(folders.root());
        FileChannel channel =
                FileChannel.open(
                        folders.commandLock(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            long deadline = System.nanoTime() + patience.toNanos();
            FileLock lock = lock(channel);
            while (lock == null || lockedElsewhere(folders.nodeLock())) {
                if (System.nanoTime() > deadline) {
                    throw new EmbeddedElasticsearchException(inUse(folders));
                }
                Pause.sleep(POLL);
                lock = lock == null ? lock(channel) : lock;
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(
                            String.valueOf(ProcessHandle.current().pid())
                                    .getBytes(StandardCharsets.UTF_8)));
            return new DataDirectoryLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // This very process holds it.
            return null;
        }
    }

    private static boolean lockedElsewhere(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            FileLock lock = lock(channel);
            return lock == null;
        }
    }

    private static String inUse(ServerFolders folders) throws IOException {
        String command = content(folders.commandLock());
        String server = content(folders.serverPid());
        return ("Another sturm command uses %s (its process is %s, its server's %s). Wait for it to end,"
                        + " or use another folder with --data.")
                .formatted(folders.root(), command, server);
    }

    private static String content(Path file) throws IOException {
        String text = Files.exists(file) ? Files.readString(file).strip() : "";
        return text.isEmpty() ? "unknown" : text;
    }
}
