package io.sturmwarnung.core.window;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Arrays of counts as bytes. Most counts are 0, so runs of zeros are written as their length. */
final class Longs {

    static void write(DataOutput out, long[] values) throws IOException {
        int i = 0;
        while (i < values.length) {
            int zeros = i;
            while (zeros < values.length && values[zeros] == 0) {
                zeros++;
            }
            out.writeInt(zeros - i);
            if (zeros < values.length) {
                out.writeLong(values[zeros]);
            }
            i = zeros + 1;
        }
    }

    /** Fills an array of zeros of the length that was written. */
    static void read(DataInput in, long[] values) throws IOException {
        int i = 0;
        while (i < values.length) {
            i += in.readInt();
            if (i < values.length) {
                values[i] = in.readLong();
            }
            i++;
        }
    }

    private Longs() {}
}
