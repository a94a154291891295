package io.sturmwarnung.core.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A record that could not be used.
 *
 * @param source where it came from: a file's name, or topic and partition
 * @param position line number in the file, counted from 1, or offset in the partition
 * @param reason what is wrong with it and what would be right
 * @param raw the record as it came; bytes that are not UTF-8 are replaced by U+FFFD
 * @param rejectedAt when it was rejected
 */
public record Rejection(
        String source, long position, String reason, String raw, Instant rejectedAt) {

    /** The same at each reading: a hash of source, position and record. */
    public String id() {
        String record = source + "\n" + position + "\n" + raw;
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(record.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
