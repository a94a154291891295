package io.sturmwarnung.elastic.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The user that the server runs as. It refuses to be root; so where we are root, it becomes {@code
 * nobody} by the command {@code setpriv}.
 */
final class ServerUser {
    private static final int NOBODY = 65534;

    /**
     * Lets a user read and write past the permissions of folders, and nothing else of what root may
     * do. Only used where the folders leave no other way.
     */
    private static final String PAST_PERMISSIONS = "+dac_override,+dac_read_search";

    private final boolean root;

    private ServerUser(boolean root) {
        this.root = root;
    }

    static ServerUser current() throws IOException {
        Path self = Path.of("/proc/self");
        boolean root =
                Files.exists(self)
                        ? Files.getAttribute(self, "unix:uid").equals(0)
                        : "root".equals(System.getProperty("user.name"));
        return new ServerUser(root);
    }

    boolean isRoot() {
        return root;
    }

    /**
     * Makes the server's user the owner of a folder and all that is in it. A server that was killed
     * may still be clearing up in there: what has gone needs no owner.
     */
    void own(Path folder) throws IOException {
        if (root) {
            Files.walkFileTree(folder, new Owning());
        }
    }

    /**
     * What must stand before a command for it to run as that user, with all those folders within
     * its reach.
     *
     * @throws EmbeddedElasticsearchException if that cannot be had; the message says what to do
     */
    List<String> prefix(List<Path> folders) throws IOException {
        if (!root) {
            return List.of();
        }
        List<String> prefix = setpriv(List.of());
        List<Path> closed = new ArrayList<>();
        for (Path folder : folders) {
            closed.addAll(closedToOthers(folder));
        }
        if (!closed.isEmpty()) {
            prefix =
                    setpriv(
                            List.of(
                                    // Without this, access(2) overlooks capabilities.
                                    "--securebits",
                                    "+no_setuid_fixup",
                                    "--inh-caps",
                                    PAST_PERMISSIONS,
                                    "--ambient-caps",
                                    PAST_PERMISSIONS));
        }
        for (Path folder : folders) {
            if (!succeeds(prefix, "test", "-r", folder.toString())) {
                throw new EmbeddedElasticsearchException(
                        unreachable(closed.isEmpty() ? folder : closed.getFirst()));
            }
        }
        return prefix;
    }

    private static List<String> setpriv(List<String> capabilities) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "setpriv",
                                "--reuid",
                                String.valueOf(NOBODY),
                                "--regid",
                                String.valueOf(NOBODY),
                                "--clear-groups"));
        command.addAll(capabilities);
        return command;
    }

    /** The folder and those above it that other users may not pass through. */
    static List<Path> closedToOthers(Path folder) throws IOException {
        List<Path> closed = new ArrayList<>();
        Path real = folder.toRealPath();
        for (Path path = real; path != null; path = path.getParent()) {
            boolean own = Files.getAttribute(path, "unix:uid").equals(NOBODY);
            if (!own
                    && !Files.getPosixFilePermissions(path)
                            .contains(PosixFilePermission.OTHERS_EXECUTE)) {
                closed.add(path);
            }
        }
        return closed;
    }

    private static boolean succeeds(List<String> prefix, String... command) throws IOException {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(command));
        try {
            Process process =
                    new ProcessBuilder(all)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedElasticsearchException("Interrupted while starting", e);
        } catch (IOException e) {
            throw new EmbeddedElasticsearchException(
                    "Elasticsearch refuses to run as root, and the command setpriv is missing that"
                            + " could run it as another user. Install util-linux, or run sturm as"
                            + " another user.",
                    e);
        }
    }

    private static String unreachable(Path folder) {
        return ("Elasticsearch refuses to run as root, and the user nobody cannot reach %s."
                        + " Use --data with a folder that every user may reach, for example below"
                        + " /var/lib, or run sturm as another user.")
                .formatted(folder);
    }

    private static final class Owning extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            return visitFile(folder, attributes);
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
                throws IOException {
            try {
                Files.setAttribute(path, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
            } catch (NoSuchFileException e) {
                return visitFileFailed(path, e);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
