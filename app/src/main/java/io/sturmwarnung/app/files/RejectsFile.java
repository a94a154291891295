package io.sturmwarnung.app.files;

import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.elastic.document.SourceDocuments;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps the records that could not be used, with their reasons. Without any there is no file, and
 * one that an earlier run left is deleted: it would tell of records that are right by now.
 */
public final class RejectsFile implements Closeable {
    private final Path path;
    private final WholeFile lines;
    private long count;

    private RejectsFile(Path path, WholeFile lines) {
        this.path = path;
        this.lines = lines;
    }

    /**
     * Where they are kept: beside a file, {@code a.rejects.ndjson} for {@code a.ndjson}, also
     * packed.
     */
    public static Path beside(Path file) {
        String name = String.valueOf(file.getFileName());
        String stem =
                name.replaceFirst("(?i)\\.gz$", "").replaceFirst("(?i)\\.(ndjson|jsonl|json)$", "");
        return file.resolveSibling(stem + ".rejects.ndjson");
    }

    /** Begins to write. */
    public static RejectsFile begin(Path path) throws IOException {
        return new RejectsFile(path, WholeFile.begin(path));
    }

    /** Adds one. */
    public void add(Rejection rejection) throws IOException {
        lines.line(SourceDocuments.of(rejection).json());
        count++;
    }

    /** All are written: the file takes its place. */
    public void commit() throws IOException {
        if (count > 0) {
            lines.commit();
        } else {
            Files.deleteIfExists(path);
        }
    }

    /** Drops what was written, unless it was committed. */
    @Override
    public void close() throws IOException {
        lines.close();
    }
}
