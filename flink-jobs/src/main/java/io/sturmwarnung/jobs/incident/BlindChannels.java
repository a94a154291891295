package io.sturmwarnung.jobs.incident;

import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.source.BlindTimes;

import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * When each channel was blind, known to every task. Size: one entry for each channel that ever was,
 * of two times at most; more only while the watermark is behind.
 */
public final class BlindChannels {
    /** By channel, in the form of {@link BlindTimes#toArray}. */
    public static final MapStateDescriptor<String, long[]> STATE =
            new MapStateDescriptor<>(
                    "blind-channels",
                    Types.STRING,
                    PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO);

    private BlindChannels() {}

    /**
     * Takes in a change.
     *
     * @param watermark up to which slots have been evaluated: what was over by then is forgotten
     */
    static void take(SourceAlert alert, BroadcastState<String, long[]> state, long watermark)
            throws Exception {
        long[] changes = state.get(alert.channel());
        BlindTimes known = changes == null ? BlindTimes.NONE : BlindTimes.ofArray(changes);
        BlindTimes now =
                known.since(Instant.ofEpochMilli(watermark)).with(alert.createdAt(), alert.blind());
        state.put(alert.channel(), now.toArray());
    }

    /** The channels that were blind at that time, whatever has changed since. */
    static Set<String> at(Instant time, ReadOnlyBroadcastState<String, long[]> state)
            throws Exception {
        Set<String> blind = new TreeSet<>();
        for (Map.Entry<String, long[]> channel : state.immutableEntries()) {
            if (BlindTimes.ofArray(channel.getValue()).blindAt(time)) {
                blind.add(channel.getKey());
            }
        }
        return blind;
    }
}
