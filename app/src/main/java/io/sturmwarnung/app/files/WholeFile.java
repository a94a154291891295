package io.sturmwarnung.app.files;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/**
 * A text file that appears when all of it is written, or not at all; compressed if its name ends in
 * {@code .gz}. Until then an older one stays as it is.
 */
public final class WholeFile implements Closeable {
    private final Path file;
    private final Path part;
    private final BufferedWriter writer;

    private WholeFile(Path file, Path part, BufferedWriter writer) {
        this.file = file;
        this.part = part;
        this.writer = writer;
    }

    /** Begins to write. */
    public static WholeFile begin(Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        // Beside its place: only within a file system can it be moved in one step. The name is made
        // here, because temporary files of the library can be read by their owner only.
        Path part = absolute.resolveSibling("." + absolute.getFileName() + ".part");
        OutputStream out = Files.newOutputStream(part);
        boolean compressed = absolute.toString().endsWith(".gz");
        OutputStream target = compressed ? new GZIPOutputStream(out, 64 << 10) : out;
        return new WholeFile(
                absolute,
                part,
                new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8)));
    }

    /** Adds a line. */
    public void line(String text) throws IOException {
        writer.write(text);
        writer.write('\n');
    }

    /** All is written: the file takes its place. */
    public void commit() throws IOException {
        writer.close();
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Drops what was written, unless it was committed. */
    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
