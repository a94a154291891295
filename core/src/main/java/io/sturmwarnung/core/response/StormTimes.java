package io.sturmwarnung.core.response;

import io.sturmwarnung.core.incident.Incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * When a brand was in a storm, so that it can be told for a time before the newest change. Size: a
 * change of 100 bytes for each storm that began or ended since what was last forgotten.
 *
 * @param changes in the order of their times
 */
public record StormTimes(List<Change> changes) {
    /** No storm was heard of. */
    public static final StormTimes NONE = new StormTimes(List.of());

    /** From what level on an incident is a storm: 2 is the first that is critical throughout. */
    public static final int STORM_LEVEL = 2;

    /**
     * A storm began or ended.
     *
     * @param at when
     * @param incident id of the incident, {@code null} if it ended
     */
    public record Change(Instant at, String incident) {}

    public StormTimes {
        changes = List.copyOf(changes);
    }

    /**
     * The same after a state of an incident has come, in the order of their times. Drills are
     * nobody's storm.
     */
    public StormTimes with(Incident incident) {
        if (incident.drill()) {
            return this;
        }
        boolean storm = incident.open() && incident.level() >= STORM_LEVEL;
        String now = storm ? incident.id() : null;
        String before = changes.isEmpty() ? null : changes.getLast().incident();
        boolean ofAnother = !storm && before != null && !before.equals(incident.id());
        if (Objects.equals(before, now) || ofAnother) {
            return this;
        }
        List<Change> more = new ArrayList<>(changes);
        more.add(new Change(incident.updatedAt(), now));
        more.sort(Comparator.comparing(Change::at));
        return new StormTimes(more);
    }

    /** The same without what is of no use from that time on. */
    public StormTimes since(Instant time) {
        int first = 0;
        while (first + 1 < changes.size() && !changes.get(first + 1).at().isAfter(time)) {
            first++;
        }
        return first == 0 ? this : new StormTimes(changes.subList(first, changes.size()));
    }

    /** The storm at that time, or {@code null}. */
    Storm at(Instant time) {
        Storm storm = null;
        for (Change change : changes) {
            if (!change.at().isAfter(time)) {
                storm =
                        change.incident() == null
                                ? null
                                : new Storm(change.incident(), change.at());
            }
        }
        return storm;
    }
}
