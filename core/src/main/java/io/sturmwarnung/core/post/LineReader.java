package io.sturmwarnung.core.post;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits a stream into lines with constant memory, however long a line is. Lines end with LF or
 * CRLF, the last one also with the stream; a byte order mark and empty lines are skipped. It
 * buffers by itself.
 */
public final class LineReader implements Closeable {
    /** The longest line that is read whole, in bytes: 4 MiB. */
    public static final int MAX_LINE_BYTES = 4 << 20;

    /** How much is kept of a longer line, in bytes: enough to recognise it. */
    public static final int KEPT_BYTES = 64 << 10;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final boolean skipBlank;
    private final byte[] buffer = new byte[64 << 10];
    private byte[] line = new byte[8 << 10];
    private int position;
    private int limit;
    private long number;

    public LineReader(InputStream in) {
        this(in, true);
    }

    LineReader(InputStream in, boolean skipBlank) {
        this.in = in;
        this.skipBlank = skipBlank;
    }

    /** The next line, or {@code null} at the end. */
    public Line next() throws IOException {
        Line next = read();
        while (next != null && skipBlank && next.blank()) {
            next = read();
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Line read() throws IOException {
        long length = 0;
        boolean ended = false;
        boolean any = false;
        while (!ended && fill()) {
            any = true;
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            append(length, end - position);
            length += end - position;
            ended = end < limit;
            position = ended ? end + 1 : end;
        }
        if (!any) {
            return null;
        }
        number++;
        return line(length);
    }

    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private void append(long length, int count) {
        // Four bytes of room: the line end and a byte order mark do not count against the limit.
        int room = (int) Math.min(count, Math.max(0, MAX_LINE_BYTES + 4 - length));
        if (room > 0) {
            int needed = (int) length + room;
            if (needed > line.length) {
                line = Arrays.copyOf(line, Math.max(needed, line.length * 2));
            }
            System.arraycopy(buffer, position, line, (int) length, room);
        }
    }

    private Line line(long length) {
        int from = number == 1 && startsWithMark(length) ? BYTE_ORDER_MARK.length : 0;
        boolean carriageReturn =
                length > from && length <= line.length && line[(int) length - 1] == '\r';
        long to = carriageReturn ? length - 1 : length;
        if (to - from > MAX_LINE_BYTES) {
            return new Line(number, Arrays.copyOfRange(line, from, from + KEPT_BYTES), true);
        }
        return new Line(number, Arrays.copyOfRange(line, from, (int) to), false);
    }

    private boolean startsWithMark(long length) {
        return length >= BYTE_ORDER_MARK.length
                && Arrays.equals(line, 0, 3, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }
}
