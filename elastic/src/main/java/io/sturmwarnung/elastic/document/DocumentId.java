package io.sturmwarnung.elastic.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids as Elasticsearch takes them: at most 512 bytes in UTF-8. */
final class DocumentId {
    static final int MAX_BYTES = 512;

    /** Characters of a long id kept for people to read; four bytes each, it has at least 128. */
    private static final int READABLE = 100;

    /** The id itself, or its beginning and a hash of all of it where it is too long. */
    static String of(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MAX_BYTES) {
            return id;
        }
        return id.substring(0, id.offsetByCodePoints(0, READABLE)) + "#" + hash(bytes);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private DocumentId() {}
}
