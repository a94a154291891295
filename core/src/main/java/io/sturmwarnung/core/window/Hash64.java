package io.sturmwarnung.core.window;

import org.apache.lucene.util.StringHelper;

import java.nio.charset.StandardCharsets;

/** Ids as 64 bits, because 32 would take some of 100,000 for the same. */
final class Hash64 {

    static long of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long high = StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, 1);
        long low = StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, 2) & 0xffffffffL;
        return (high << 32) | low;
    }

    private Hash64() {}
}
