package io.sturmwarnung.core.post;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A file of posts: lines of JSON ({@code .ndjson}, {@code .jsonl}, {@code .json}) or CSV ({@code
 * .csv}), each also compressed ({@code .gz}). Broken records become rejections; only a file that
 * cannot be read at all (missing, cut compression, CSV header without the mapped columns) is an
 * {@link IOException}.
 *
 * @param path where it is
 * @param mapping columns of a CSV file, or {@code null} if they are named like the fields
 */
public record PostFile(Path path, ColumnMapping mapping) {

    /** {@link IllegalArgumentException} names the extensions that are known. */
    public PostFile {
        String name = plainName(path);
        if (!csv(name) && !name.matches(".*\\.(ndjson|jsonl|json)")) {
            throw new IllegalArgumentException(
                    path + ": expected a name ending in .ndjson, .jsonl, .json or .csv, or .gz");
        }
    }

    public PostFile(Path path) {
        this(path, null);
    }

    /** Reads it from the beginning; the clock tells what lies too far in the future. */
    public PostReader open(Clock clock) throws IOException {
        String source = String.valueOf(path.getFileName());
        return csv(plainName(path))
                ? new CsvPostReader(source, openStream(path), mapping, clock)
                : new JsonPostReader(source, openStream(path), clock);
    }

    /** Reads all of it, in order. */
    public void read(Clock clock, Consumer<Post> posts, Consumer<Rejection> rejections)
            throws IOException {
        try (PostReader reader = open(clock)) {
            PostRecord next = reader.next();
            while (next != null) {
                if (next.accepted()) {
                    posts.accept(next.post());
                } else {
                    rejections.accept(next.rejection());
                }
                next = reader.next();
            }
        }
    }

    /** The bytes of a file, decompressed if its name ends in {@code .gz}. */
    public static InputStream openStream(Path path) throws IOException {
        InputStream in = Files.newInputStream(path);
        if (!lowerName(path).endsWith(".gz")) {
            return in;
        }
        return UnpackedStream.of(String.valueOf(path.getFileName()), in);
    }

    private static boolean csv(String plainName) {
        return plainName.endsWith(".csv");
    }

    private static String plainName(Path path) {
        String name = lowerName(path);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    private static String lowerName(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    }
}
