package io.sturmwarnung.core.post;

import java.io.InputStream;
import java.util.Arrays;

/** The same byte over and over, without holding them. */
final class TestingRepeatingStream extends InputStream {
    private final byte value;
    private long remaining;

    TestingRepeatingStream(char value, long count) {
        this.value = (byte) value;
        this.remaining = count;
    }

    @Override
    public int read() {
        return remaining-- > 0 ? value : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (remaining <= 0) {
            return -1;
        }
        int count = (int) Math.min(length, remaining);
        Arrays.fill(target, offset, offset + count, value);
        remaining -= count;
        return count;
    }
}
