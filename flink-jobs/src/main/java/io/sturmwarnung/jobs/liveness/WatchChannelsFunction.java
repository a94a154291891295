package io.sturmwarnung.jobs.liveness;

import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.incident.BrandWatch;
import io.sturmwarnung.core.source.ChannelWatch;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

import java.io.IOException;
import java.time.Instant;

/**
 * Feeds each channel's {@link ChannelWatch} minute by minute in event time, over all brands. The
 * end of the input is not silence. While other sources move the watermark on, a channel that has
 * gone silent is noticed; where all have, the {@link BeatFunction heartbeat} stops.
 */
public final class WatchChannelsFunction
        extends KeyedProcessFunction<String, Tuple2<String, Long>, SourceAlert> {
    private static final long MINUTE = 60_000;
    private static final int INITIAL_BYTES = 512;
    private static final ValueStateDescriptor<byte[]> WATCH =
            new ValueStateDescriptor<>(
                    "channel-watch", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
    private static final MapStateDescriptor<Long, Long> COUNTS =
            new MapStateDescriptor<>("channel-minutes", Types.LONG, Types.LONG);

    private transient ValueState<byte[]> watchState;
    private transient MapState<Long, Long> counts;

    @Override
    public void open(OpenContext context) {
        watchState = getRuntimeContext().getState(WATCH);
        counts = getRuntimeContext().getMapState(COUNTS);
    }

    @Override
    public void processElement(
            Tuple2<String, Long> heard, Context context, Collector<SourceAlert> out)
            throws Exception {
        long end = endAfter(heard.f1);
        Long count = counts.get(end);
        counts.put(end, count == null ? 1 : count + 1);
        context.timerService().registerEventTimeTimer(end - 1);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<SourceAlert> out)
            throws Exception {
        long end = timestamp + 1;
        Long count = counts.get(end);
        counts.remove(end);
        boolean ended = context.timerService().currentWatermark() == Long.MAX_VALUE;
        if (ended && count == null) {
            return;
        }
        ChannelWatch watch = watch();
        Instant since = watch.lastHeard();
        double missed = watch.missed();
        ChannelWatch.Change change =
                watch.endOfMinute(Instant.ofEpochMilli(end), count == null ? 0 : count);
        String channel = context.getCurrentKey();
        if (change == ChannelWatch.Change.BLIND) {
            out.collect(alert(channel, watch.lastHeard(), end, watch.missed(), true));
        } else if (change == ChannelWatch.Change.HEARD_AGAIN) {
            out.collect(alert(channel, since, end, missed, false));
        }
        keep(watch);
        // A channel known to be blind is not asked again until something comes.
        if (!ended && !watch.blind()) {
            context.timerService().registerEventTimeTimer(end + MINUTE - 1);
        }
    }

    private static SourceAlert alert(
            String channel, Instant since, long end, double missed, boolean blind) {
        return SourceAlert.of(
                channel, since, Instant.ofEpochMilli(end), missed, blind, BrandWatch.ZONE);
    }

    private ChannelWatch watch() throws IOException {
        byte[] bytes = watchState.value();
        return bytes == null
                ? new ChannelWatch()
                : ChannelWatch.readFrom(new DataInputDeserializer(bytes));
    }

    private void keep(ChannelWatch watch) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(INITIAL_BYTES);
        watch.writeTo(out);
        watchState.update(out.getCopyOfBuffer());
    }

    private static long endAfter(long time) {
        return (Math.floorDiv(time, MINUTE) + 1) * MINUTE;
    }
}
