package io.sturmwarnung.core.window;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The sliding windows of a brand's topics, or of its channels: 5 minutes, 1 hour and 24 hours by
 * slots of a minute. A name has windows from its first mention until it has none within 24 hours.
 * At most {@value #MOST_NAMES} names have windows of their own; what comes with further names, or
 * with one of more than {@value #LONGEST_NAME} characters, is counted together as {@link #REST}.
 *
 * <p>Size: for each name 29 KB and 100 bytes for each of its minutes of the day with a mention, 173
 * KB at most; and about 90 bytes for each account seen with a name within 24 hours, twice if it is
 * critical. At most {@value #MOST_ACCOUNTS} of these are remembered for all names together, so all
 * of it is at most 42 MB; a topic with a mention each hour and 20 authors has 33 KB.
 */
public final class ScopedWindows {
    /** Under this name stands what has no windows of its own. */
    public static final String REST = "(other)";

    static final int MOST_NAMES = 30;
    static final int MOST_ACCOUNTS = 200_000;
    static final int LONGEST_NAME = 200;

    private static final Duration SLOT = Duration.ofMinutes(1);
    private static final Duration[] WINDOWS = {
        Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(1)
    };
    private static final int DAY = 2;

    private final Map<String, FigureWindows> windows = new TreeMap<>();
    private int accounts;

    /** Counts a mention once for each of its names. */
    void count(CountedMention mention, Collection<String> names) {
        TreeSet<String> places = new TreeSet<>();
        for (String name : names) {
            String place = placeOf(name);
            windows.computeIfAbsent(place, n -> new FigureWindows(SLOT, WINDOWS));
            places.add(place);
        }
        for (String place : places) {
            FigureWindows counted = windows.get(place);
            int before = counted.accounts();
            counted.count(mention, before + MOST_ACCOUNTS - accounts);
            accounts += counted.accounts() - before;
        }
    }

    private String placeOf(String name) {
        int named = windows.size() - (windows.containsKey(REST) ? 1 : 0);
        boolean room = named < MOST_NAMES && name.length() <= LONGEST_NAME;
        return room || windows.containsKey(name) ? name : REST;
    }

    /** Moves time on, and drops the names without a mention in 24 hours. */
    void advanceTo(long time) {
        windows.values().forEach(counted -> counted.advanceTo(time));
        windows.values().removeIf(counted -> counted.sum(DAY, Counter.VOLUME) == 0);
        accounts = windows.values().stream().mapToInt(FigureWindows::accounts).sum();
    }

    /** The figures of each name that was mentioned within 24 hours, in the order of the names. */
    public List<ScopedFigures> figures() {
        return windows.entrySet().stream()
                .map(
                        scope ->
                                new ScopedFigures(
                                        scope.getKey(),
                                        scope.getValue().figures(0),
                                        scope.getValue().figures(1),
                                        scope.getValue().figures(DAY)))
                .toList();
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(windows.size());
        for (Map.Entry<String, FigureWindows> scope : windows.entrySet()) {
            byte[] name = scope.getKey().getBytes(StandardCharsets.UTF_8);
            out.writeInt(name.length);
            out.write(name);
            scope.getValue().writeTo(out);
        }
    }

    static ScopedWindows readFrom(DataInput in) throws IOException {
        ScopedWindows read = new ScopedWindows();
        int names = in.readInt();
        for (int i = 0; i < names; i++) {
            byte[] name = new byte[in.readInt()];
            in.readFully(name);
            FigureWindows windows = FigureWindows.readFrom(in);
            read.windows.put(new String(name, StandardCharsets.UTF_8), windows);
            read.accounts += windows.accounts();
        }
        return read;
    }
}
