package io.sturmwarnung.elastic.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The unpacked server. */
final class Distribution {
    private final Path home;

    private Distribution(Path home) {
        this.home = home;
    }

    /**
     * Unpacks the zip unless that has been done. Several starters may do so at the same time: each
     * unpacks into a folder of its own, and the first to finish renames it into place.
     */
    static Distribution unpack(Path zip, Path into) throws IOException {
        if (!Files.isRegularFile(zip)) {
            throw new EmbeddedElasticsearchException(
                    "There is no Elasticsearch distribution at "
                            + zip
                            + ". Build the project first, or use --elasticsearch URL.");
        }
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            Path home = into.resolve(topFolder(archive));
            if (!Files.isDirectory(home)) {
                Path fresh = into.resolve(".unpacking-" + UUID.randomUUID());
                try {
                    extract(archive, fresh);
                    moveIntoPlace(fresh.resolve(home.getFileName()), home);
                } finally {
                    deleteTree(fresh);
                }
            }
            return new Distribution(home);
        }
    }

    /** The folder with {@code lib} and {@code modules}. */
    Path home() {
        return home;
    }

    /** The one jar whose classes the server adds to the Java runtime's own. */
    Path entitlementBridge() throws IOException {
        try (Stream<Path> jars = Files.list(home.resolve("lib/entitlement-bridge"))) {
            List<Path> found = jars.toList();
            if (found.size() != 1) {
                throw new EmbeddedElasticsearchException(
                        "One jar is expected in lib/entitlement-bridge of "
                                + home
                                + ", not "
                                + found.size());
            }
            return found.getFirst();
        }
    }

    private static String topFolder(ZipFile archive) {
        return archive.stream()
                .findFirst()
                .map(entry -> entry.getName().substring(0, entry.getName().indexOf('/')))
                .orElseThrow(
                        () -> new EmbeddedElasticsearchException(archive.getName() + " is empty"));
    }

    private static void extract(ZipFile archive, Path into) throws IOException {
        for (ZipEntry entry : archive.stream().toList()) {
            Path target = into.resolve(entry.getName()).normalize();
            if (!target.startsWith(into)) {
                throw new EmbeddedElasticsearchException(
                        archive.getName() + " wants to write outside its folder: " + entry);
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                try (InputStream content = archive.getInputStream(entry)) {
                    Files.copy(content, target);
                }
            }
        }
        makeReadable(into);
    }

    /** The server may run as another user than the one who unpacks, whatever the umask is. */
    private static void makeReadable(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.toList()) {
                String rights = Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--";
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
            }
        }
    }

    private static void moveIntoPlace(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another starter may have been faster: then its folder is in the way, and as good.
            if (!Files.isDirectory(home.resolve("lib"))) {
                throw e;
            }
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
