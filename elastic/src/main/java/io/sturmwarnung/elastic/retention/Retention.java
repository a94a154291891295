package io.sturmwarnung.elastic.retention;

import io.sturmwarnung.elastic.index.Index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How long what is stored is kept, in days. Of monthly indices a month is deleted as a whole, and
 * its age counts from its beginning: what is newer than that less a month is certainly there, what
 * is older is certainly gone.
 */
public final class Retention {
    /** The month that is being written is never deleted. */
    private static final int SHORTEST_OF_MONTHS = 32;

    /** More than anybody will wait for, and less than what the server takes. */
    public static final int LONGEST_DAYS = 36_500;

    /**
     * A year and a month, and so the same weeks of the year before to compare with: mentions are
     * personal data and not to be kept longer than they are needed.
     */
    private static final int MENTIONS_DAYS = 400;

    /** The same for the year before that: figures name nobody, and take little space. */
    private static final int METRICS_DAYS = 800;

    /** A quarter, to see whether a source has become slower. */
    private static final int SOURCES_DAYS = 90;

    /** A quarter, to find out why a source sends what is no use: raw records may name people. */
    private static final int REJECTS_DAYS = 90;

    /** The ages as far as there is no other wish. */
    public static final Retention DEFAULT = new Retention(usual());

    private final Map<Index, Integer> days;

    private Retention(Map<Index, Integer> days) {
        this.days = days;
    }

    private static Map<Index, Integer> usual() {
        Map<Index, Integer> days = new EnumMap<>(Index.class);
        days.put(Index.MENTIONS, MENTIONS_DAYS);
        days.put(Index.METRICS, METRICS_DAYS);
        days.put(Index.SOURCES, SOURCES_DAYS);
        days.put(Index.REJECTS, REJECTS_DAYS);
        return days;
    }

    /** The indices whose age can be chosen. */
    public static List<Index> indices() {
        return List.of(Index.MENTIONS, Index.METRICS, Index.SOURCES, Index.REJECTS);
    }

    /** The lowest age of that index. */
    public static int shortestDays(Index index) {
        return index.monthly() ? SHORTEST_OF_MONTHS : 1;
    }

    /** The same with another age of one index; an empty one is for ever. */
    public Retention with(Index index, OptionalInt age) {
        Map<Index, Integer> changed = new EnumMap<>(Index.class);
        changed.putAll(days);
        changed.remove(index);
        age.ifPresent(wish -> changed.put(index, wish));
        return new Retention(changed);
    }

    /** After how many days a month is deleted; empty if never. */
    public OptionalInt daysOf(Index index) {
        return days.containsKey(index) ? OptionalInt.of(days.get(index)) : OptionalInt.empty();
    }
}
