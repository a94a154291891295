package io.sturmwarnung.core.post;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * One line of a file, without its line end.
 *
 * @param number counted from 1; empty lines count
 * @param bytes what it holds, or only its beginning if it is {@code truncated}; do not change it
 * @param truncated whether it was longer than the reader's limit
 */
@SuppressWarnings("ArrayRecordComponent") // Copying every line would double the cost of reading.
public record Line(long number, byte[] bytes, boolean truncated) {

    /** The text; bytes that are not UTF-8 are replaced by U+FFFD. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The text; {@link RejectedPostException} tells where it is not UTF-8. */
    String strictText() throws RejectedPostException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException e) {
            int bad = Byte.toUnsignedInt(bytes[in.position()]);
            throw new RejectedPostException(
                    "not UTF-8: byte 0x%02X at position %d of the line; save the file as UTF-8"
                            .formatted(bad, in.position() + 1),
                    e);
        }
    }

    boolean blank() {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return !truncated;
    }
}
