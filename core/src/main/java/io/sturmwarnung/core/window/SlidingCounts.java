package io.sturmwarnung.core.window;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;

/**
 * Counts in sliding windows that all end with the newest slot. Counts live in a ring of slots of
 * equal length; each window keeps its own sum, which loses the slot that leaves it when time moves
 * on. A count therefore costs O(number of windows), and a step of time the same, whatever the
 * windows' lengths; memory is one number for each slot and counter.
 *
 * <p>A count may come in any order of time. One that is older than the ring is refused; one newer
 * than the newest slot moves time on.
 */
public final class SlidingCounts {
    private final long slotMillis;
    private final int[] windows;
    private final int slots;
    private final long[] counts;
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
        this.counts = new long[slots * Counter.COUNT];
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
        long slot = Math.floorDiv(time, slotMillis);
        if (newest == Long.MIN_VALUE || slot > newest) {
            moveTo(slot);
        }
        long age = newest - slot;
        if (age >= slots) {
            return false;
        }
        counts[index(slot, counter.column())] += amount;
        for (int w = 0; w < windows.length; w++) {
            if (age < windows[w]) {
                sums[w * Counter.COUNT + counter.column()] += amount;
            }
        }
        return true;
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
            Arrays.fill(counts, 0);
            Arrays.fill(sums, 0);
            newest = slot;
            return;
        }
        while (newest < slot) {
            newest++;
            // Before the oldest slot is overwritten by the newest, each window gives up the slot
            // that has just become too old for it.
            for (int w = 0; w < windows.length; w++) {
                for (int c = 0; c < Counter.COUNT; c++) {
                    sums[w * Counter.COUNT + c] -= counts[index(newest - windows[w], c)];
                }
            }
            int start = index(newest, 0);
            Arrays.fill(counts, start, start + Counter.COUNT, 0);
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
        return counts[index(slot, counter.column())];
    }

    private int index(long slot, int counter) {
        return (int) Math.floorMod(slot, (long) slots) * Counter.COUNT + counter;
    }

    /** Writes the counts; {@link #readFrom} restores them. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeLong(slotMillis);
        out.writeInt(windows.length);
        for (int window : windows) {
            out.writeInt(window);
        }
        out.writeLong(newest);
        Longs.write(out, counts);
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
        Longs.read(in, read.counts);
        Longs.read(in, read.sums);
        return read;
    }
}
