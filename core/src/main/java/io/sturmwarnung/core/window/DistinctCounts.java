package io.sturmwarnung.core.window;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts distinct things in sliding windows that all end with the newest slot. It remembers for
 * each thing only the slot in which it was last seen, and for each slot how many things were last
 * seen there: a thing is in a window exactly if it was last seen in one of the window's slots. So a
 * sighting costs O(number of windows), and the figure is exact up to {@link #MOST} things.
 */
public final class DistinctCounts {

    /** Beyond so many different things within the longest window, new ones are not counted. */
    public static final int MOST = 200_000;

    private final long slotMillis;
    private final int[] windows;
    private final int slots;
    private final long[] lastSeenIn;
    private final long[] sums;
    private final Map<Long, Long> lastSeen = new HashMap<>();
    private long newest = Long.MIN_VALUE;
    private long swept = Long.MIN_VALUE;

    /**
     * @param slot length of a slot
     * @param windows lengths of the windows, each a multiple of the slot
     */
    public DistinctCounts(Duration slot, Duration... windows) {
        this(
                slot.toMillis(),
                Arrays.stream(windows)
                        .mapToInt(window -> (int) (window.toMillis() / slot.toMillis()))
                        .toArray());
    }

    private DistinctCounts(long slotMillis, int[] windows) {
        this.slotMillis = slotMillis;
        this.windows = windows;
        this.slots = Arrays.stream(windows).max().orElseThrow();
        this.lastSeenIn = new long[slots];
        this.sums = new long[windows.length];
    }

    /** Notes that the thing with that hash was seen at that time (milliseconds since 1970). */
    public boolean see(long time, long hash) {
        return see(time, hash, MOST);
    }

    /**
     * The same, unless it is new and so many things are remembered already.
     *
     * @return whether the thing is counted
     */
    boolean see(long time, long hash, int most) {
        long slot = Math.floorDiv(time, slotMillis);
        advanceTo(time);
        if (newest - slot >= slots) {
            return false;
        }
        Long before = lastSeen.get(hash);
        boolean known = before != null && newest - before < slots;
        if (known && before >= slot) {
            return true;
        }
        if (before == null && lastSeen.size() >= most) {
            return false;
        }
        if (known) {
            change(before, -1);
        }
        change(slot, 1);
        lastSeen.put(hash, slot);
        return true;
    }

    /** How many things are remembered, some of which may have left every window. */
    int size() {
        return lastSeen.size();
    }

    private void change(long slot, int by) {
        lastSeenIn[index(slot)] += by;
        for (int w = 0; w < windows.length; w++) {
            if (newest - slot < windows[w]) {
                sums[w] += by;
            }
        }
    }

    /** Moves time on so that the windows end with the slot in which that time lies; never back. */
    public void advanceTo(long time) {
        long slot = Math.floorDiv(time, slotMillis);
        if (newest == Long.MIN_VALUE || slot - newest >= slots) {
            Arrays.fill(lastSeenIn, 0);
            Arrays.fill(sums, 0);
            lastSeen.clear();
            newest = slot;
            swept = slot;
            return;
        }
        while (newest < slot) {
            newest++;
            for (int w = 0; w < windows.length; w++) {
                sums[w] -= lastSeenIn[index(newest - windows[w])];
            }
            lastSeenIn[index(newest)] = 0;
        }
        if (newest - swept >= slots) {
            // One pass in each length of the longest window keeps forgetting at O(1) a sighting.
            lastSeen.values().removeIf(seen -> newest - seen >= slots);
            swept = newest;
        }
    }

    /** How many different things were seen in the window with that position. */
    public long count(int window) {
        return sums[window];
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
        out.writeLong(swept);
        Longs.write(out, lastSeenIn);
        Longs.write(out, sums);
        out.writeInt(lastSeen.size());
        for (Map.Entry<Long, Long> seen : lastSeen.entrySet()) {
            out.writeLong(seen.getKey());
            out.writeLong(seen.getValue());
        }
    }

    /** Reads what {@link #writeTo} wrote. */
    public static DistinctCounts readFrom(DataInput in) throws IOException {
        long slotMillis = in.readLong();
        int[] windows = new int[in.readInt()];
        for (int i = 0; i < windows.length; i++) {
            windows[i] = in.readInt();
        }
        DistinctCounts read = new DistinctCounts(slotMillis, windows);
        read.newest = in.readLong();
        read.swept = in.readLong();
        Longs.read(in, read.lastSeenIn);
        Longs.read(in, read.sums);
        int things = in.readInt();
        for (int i = 0; i < things; i++) {
            long hash = in.readLong();
            read.lastSeen.put(hash, in.readLong());
        }
        return read;
    }
}
