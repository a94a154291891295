package io.sturmwarnung.jobs;

import org.apache.flink.api.common.accumulators.Accumulator;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Records as JSON by id, the last of each id. An id belongs to one task, so that merging never has
 * to choose. It is read by other threads while the task adds to it.
 */
@SuppressWarnings("NonApiType") // The result must be Serializable, which Map is not.
final class LatestRecords implements Accumulator<LatestRecords.Entry, HashMap<String, String>> {
    private final Map<String, String> byId = new ConcurrentHashMap<>();

    /** A record and its id. */
    record Entry(String id, String json) implements Serializable {}

    @Override
    public void add(Entry entry) {
        byId.put(entry.id(), entry.json());
    }

    @Override
    public HashMap<String, String> getLocalValue() {
        return new HashMap<>(byId);
    }

    @Override
    public void resetLocal() {
        byId.clear();
    }

    @Override
    public void merge(Accumulator<Entry, HashMap<String, String>> other) {
        byId.putAll(other.getLocalValue());
    }

    @Override
    public LatestRecords clone() {
        LatestRecords copy = new LatestRecords();
        copy.merge(this);
        return copy;
    }
}
