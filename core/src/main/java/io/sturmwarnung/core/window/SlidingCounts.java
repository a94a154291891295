package io.sturmwarnung.core.window;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;

/**
 * Counts in sliding windows that all end with the newest slot. Counts live in a ring of slots of
 * equal length; each window keeps its own sum, which loses the slot that leaves it when time moves
 * on. A count therefore costs O(number of windows), and a step of time the same, whatever the
 * windows' lengths. Size: 4 bytes for each slot, and 100 for each in which something was counted.
 *
 * <p>A count may come in any order of time. One that is older than the ring is refused; one newer
 * than the newest slot moves time on.
 */
public final class SlidingCounts {
    private final long slotMillis;
    private final int[] windows;
    private final int slots;
    private final long[][] counts;
    private final long[] sums;
    private long newest;

    /**
     * @param slot length of a slot
     * @param windows lengths of the windows, each a multiple of the slot; the longest decides how
     *     long counts are kept
     */
    public SlidingCounts(Duration slot, Duration... windows) {
        this(slot.toMillis(), slotsOf(slot, windows), Long.MIN_VALUE);
    }

    private SlidingCounts(long slotMillis, int[] windows, long newest) {
        this.slotMillis = slotMillis;
        this.windows = windows;
        this.slots = Arrays.stream(windows).max().orElseThrow();
        this.counts = new long[slots][];
        this.sums = new long[windows.length * Counter.COUNT];
        this.newest = newest;
    }

    private static int[] slotsOf(Duration slot, Duration[] windows) {
        int[] lengths = new int[windows.length];
        for (int i = 0; i < windows.length; i++) {
            if (windows[i].toMillis() % slot.toMillis() != 0 || windows[i].compareTo(slot) < 0) {
                throw new IllegalArgumentException(
                        "window " + windows[i] + " is not a multiple of the slot " + slot);
            }
            lengths[i] = (int) (windows[i].toMillis() / slot.toMillis());
        }
        return lengths;
    }

    /**
     * Adds to a counter at that time (milliseconds since 1970).
     *
     * @return false if the time lies before everything that is kept, and nothing was counted
     */
    public boolean add(long time, Counter counter, long amount) {
        long age = ageOf(time);
        if (age >= slots) {
            return false;
        }
        add(age, rowOf(age), counter.column(), amount);
        return true;
    }

    /** The same for all counters at once, by their columns. */
    boolean add(long time, long[] amounts) {
        long age = ageOf(time);
        if (age >= slots) {
            return false;
        }
        long[] row = rowOf(age);
        for (int c = 0; c < Counter.COUNT; c++) {
            if (amounts[c] != 0) {
                add(age, row, c, amounts[c]);
            }
        }
        return true;
    }

    /** How many slots ago that was; moves time on if it is newer than the newest slot. */
    private long ageOf(long time) {
        long slot = Math.floorDiv(time, slotMillis);
        if (newest == Long.MIN_VALUE || slot > newest) {
            moveTo(slot);
        }
        return newest - slot;
    }

    private long[] rowOf(long age) {
        int index = index(newest - age);
        if (counts[index] == null) {
            counts[index] = new long[Counter.COUNT];
        }
        return counts[index];
    }

    private void add(long age, long[] row, int column, long amount) {
        row[column] += amount;
        for (int w = 0; w < windows.length; w++) {
            if (age < windows[w]) {
                sums[w * Counter.COUNT + column] += amount;
            }
        }
    }

    /** Moves time on so that the windows end with the slot in which that time lies; never back. */
    public void advanceTo(long time) {
        long slot = Math.floorDiv(time, slotMillis);
        if (newest == Long.MIN_VALUE || slot > newest) {
            moveTo(slot);
        }
    }

    private void moveTo(long slot) {
        if (newest == Long.MIN_VALUE || slot - newest >= slots) {
            Arrays.fill(counts, null);
            Arrays.fill(sums, 0);
            newest = slot;
            return;
        }
        while (newest < slot) {
            newest++;
            // Before the oldest slot is overwritten by the newest, each window gives up the slot
            // that has just become too old for it.
            for (int w = 0; w < windows.length; w++) {
                long[] leaving = counts[index(newest - windows[w])];
                for (int c = 0; leaving != null && c < Counter.COUNT; c++) {
                    sums[w * Counter.COUNT + c] -= leaving[c];
                }
            }
            counts[index(newest)] = null;
        }
    }

    /** The sum of a counter over the window with that position in the constructor's list. */
    public long sum(int window, Counter counter) {
        return sums[window * Counter.COUNT + counter.column()];
    }

    /** The count of the slot in which that time lies; 0 if it is not kept. */
    public long at(long time, Counter counter) {
        long slot = Math.floorDiv(time, slotMillis);
        if (newest == Long.MIN_VALUE || slot > newest || newest - slot >= slots) {
            return 0;
        }
        long[] row = counts[index(slot)];
        return row == null ? 0 : row[counter.column()];
    }

    private int index(long slot) {
        return (int) Math.floorMod(slot, (long) slots);
    }

    /** Writes the counts; {@link #readFrom} restores them. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeLong(slotMillis);
        out.writeInt(windows.length);
        for (int window : windows) {
            out.writeInt(window);
        }
        out.writeLong(newest);
        out.writeInt((int) Arrays.stream(counts).filter(Objects::nonNull).count());
        for (int i = 0; i < slots; i++) {
            if (counts[i] != null) {
                out.writeInt(i);
                Longs.write(out, counts[i]);
            }
        }
        Longs.write(out, sums);
    }

    /** Reads what {@link #writeTo} wrote. */
    public static SlidingCounts readFrom(DataInput in) throws IOException {
        long slotMillis = in.readLong();
        int[] windows = new int[in.readInt()];
        for (int i = 0; i < windows.length; i++) {
            windows[i] = in.readInt();
        }
        SlidingCounts read = new SlidingCounts(slotMillis, windows, in.readLong());
        int rows = in.readInt();
        for (int i = 0; i < rows; i++) {
            long[] row = new long[Counter.COUNT];
            read.counts[in.readInt()] = row;
            Longs.read(in, row);
        }
        Longs.read(in, read.sums);
        return read;
    }
}
