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
 * The mentions of one brand that wait for the end of their slot. Each mention is an entry of its
 * own, so that adding one costs the same however many there are, on the heap and in RocksDB. It is
 * empty but for the slots the watermark has not passed, about 40 seconds.
 */
final class SlotBuffer {
    private static final MapStateDescriptor<Long, Integer> SIZES =
            new MapStateDescriptor<>("slot-sizes", Types.LONG, Types.INT);
    private static final MapStateDescriptor<Tuple2<Long, Integer>, Mention> MENTIONS =
            new MapStateDescriptor<>(
                    "slot-mentions",
                    Types.TUPLE(Types.LONG, Types.INT),
                    TypeInformation.of(Mention.class));
    private static final Comparator<Mention> BY_TIME =
            Comparator.comparing((Mention mention) -> mention.post().createdAt())
                    .thenComparing(mention -> mention.post().id());

    private final MapState<Long, Integer> sizes;
    private final MapState<Tuple2<Long, Integer>, Mention> mentions;

    private SlotBuffer(
            MapState<Long, Integer> sizes, MapState<Tuple2<Long, Integer>, Mention> mentions) {
        this.sizes = sizes;
        this.mentions = mentions;
    }

    static SlotBuffer open(RuntimeContext context) {
        return new SlotBuffer(context.getMapState(SIZES), context.getMapState(MENTIONS));
    }

    /** Adds a mention to the slot that ends then. */
    void add(long slotEnd, Mention mention) throws Exception {
        Integer size = sizes.get(slotEnd);
        int index = size == null ? 0 : size;
        mentions.put(Tuple2.of(slotEnd, index), mention);
        sizes.put(slotEnd, index + 1);
    }

    /**
     * Takes out the mentions of the slot that ends then, by time and id: the order in which they
     * came depends on the network.
     */
    List<Mention> take(long slotEnd) throws Exception {
        Integer size = sizes.get(slotEnd);
        if (size == null) {
            return List.of();
        }
        List<Mention> taken = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            Tuple2<Long, Integer> key = Tuple2.of(slotEnd, index);
            taken.add(mentions.get(key));
            mentions.remove(key);
        }
        sizes.remove(slotEnd);
        taken.sort(BY_TIME);
        return taken;
    }
}
