package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.triage.Cause;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/** What the critical posts of an incident hold against the brand, counted. */
final class Causes {
    /** A cause that fewer of those who name one agree on is not what the storm is about. */
    private static final double MIN_SHARE = 0.2;

    private final Map<Cause, Long> counts = new EnumMap<>(Cause.class);

    void add(Cause cause) {
        if (cause != Cause.UNKNOWN) {
            counts.merge(cause, 1L, Long::sum);
        }
    }

    /**
     * Whether so many of those who name a cause name that one that it could be what it is about.
     */
    boolean name(Cause cause) {
        return counts.containsKey(cause) && counts.get(cause) >= MIN_SHARE * all();
    }

    private long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The cause most posts name, or {@link Cause#UNKNOWN} where they do not agree. */
    Cause main() {
        long all = all();
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<Cause, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .filter(entry -> entry.getValue() >= MIN_SHARE * all)
                .map(Map.Entry::getKey)
                .orElse(Cause.UNKNOWN);
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeInt(counts.size());
        for (Map.Entry<Cause, Long> entry : counts.entrySet()) {
            out.writeUTF(entry.getKey().code());
            out.writeLong(entry.getValue());
        }
    }

    static Causes readFrom(DataInput in) throws IOException {
        Causes read = new Causes();
        int causes = in.readInt();
        for (int i = 0; i < causes; i++) {
            read.counts.put(Cause.ofCode(in.readUTF()), in.readLong());
        }
        return read;
    }
}
