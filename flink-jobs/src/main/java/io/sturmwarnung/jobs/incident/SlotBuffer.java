package io.sturmwarnung.jobs.incident;

import io.sturmwarnung.core.mention.Mention;

import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The records of one key that wait for the end of their slot. Each is an entry of its own, so that
 * adding one costs the same however many there are, on the heap and in RocksDB. It is empty but for
 * the slots the watermark has not passed, about 40 seconds.
 *
 * @param <T> type of the records
 */
public final class SlotBuffer<T> {
    private static final MapStateDescriptor<Long, Integer> SIZES =
            new MapStateDescriptor<>("slot-sizes", Types.LONG, Types.INT);
    private static final Comparator<Mention> BY_TIME =
            Comparator.comparing((Mention mention) -> mention.post().createdAt())
                    .thenComparing(mention -> mention.post().id());

    private final MapState<Long, Integer> sizes;
    private final MapState<Tuple2<Long, Integer>, T> records;
    private final Comparator<T> order;

    private SlotBuffer(
            MapState<Long, Integer> sizes,
            MapState<Tuple2<Long, Integer>, T> records,
            Comparator<T> order) {
        this.sizes = sizes;
        this.records = records;
        this.order = order;
    }

    /** Of mentions, by time and id. */
    public static SlotBuffer<Mention> ofMentions(RuntimeContext context) {
        return open(context, "slot-mentions", Mention.class, BY_TIME);
    }

    /**
     * Of other records.
     *
     * @param name of the state
     * @param order in which they are taken out; of equal ones that which came first comes first
     */
    public static <T> SlotBuffer<T> open(
            RuntimeContext context, String name, Class<T> type, Comparator<T> order) {
        MapStateDescriptor<Tuple2<Long, Integer>, T> records =
                new MapStateDescriptor<>(
                        name, Types.TUPLE(Types.LONG, Types.INT), TypeInformation.of(type));
        return new SlotBuffer<>(context.getMapState(SIZES), context.getMapState(records), order);
    }

    /** Adds a record to the slot that ends then. */
    public void add(long slotEnd, T record) throws Exception {
        Integer size = sizes.get(slotEnd);
        int index = size == null ? 0 : size;
        records.put(Tuple2.of(slotEnd, index), record);
        sizes.put(slotEnd, index + 1);
    }

    /**
     * Takes out the records of the slot that ends then, in their order: that in which they came
     * depends on the network.
     */
    public List<T> take(long slotEnd) throws Exception {
        Integer size = sizes.get(slotEnd);
        if (size == null) {
            return List.of();
        }
        List<T> taken = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            Tuple2<Long, Integer> key = Tuple2.of(slotEnd, index);
            taken.add(records.get(key));
            records.remove(key);
        }
        sizes.remove(slotEnd);
        taken.sort(order);
        return taken;
    }
}
