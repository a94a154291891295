package io.sturmwarnung.jobs.liveness;

import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.source.ChannelWatch;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

import java.time.Instant;

/**
 * Feeds each channel's {@link ChannelWatch} minute by minute in event time, over all brands. The
 * end of the input is not silence. A channel that has gone silent is noticed only while others move
 * the watermark on; where all have, {@link WatchSilenceFunction} notices it.
 */
public final class WatchChannelsFunction
        extends KeyedProcessFunction<String, Tuple2<String, Long>, SourceAlert> {
    private static final long MINUTE = 60_000;
    private static final MapStateDescriptor<Long, Long> COUNTS =
            new MapStateDescriptor<>("channel-minutes", Types.LONG, Types.LONG);

    private transient WatchState watchState;
    private transient MapState<Long, Long> counts;

    @Override
    public void open(OpenContext context) {
        watchState = WatchState.open(getRuntimeContext(), "channel-watch");
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
        ChannelWatch watch = watchState.get();
        WatchState.endOfMinute(
                watch,
                context.getCurrentKey(),
                Instant.ofEpochMilli(end),
                count == null ? 0 : count,
                out);
        watchState.keep(watch);
        // A channel known to be blind is not asked again until something comes.
        if (!ended && !watch.blind()) {
            context.timerService().registerEventTimeTimer(end + MINUTE - 1);
        }
    }

    private static long endAfter(long time) {
        return (Math.floorDiv(time, MINUTE) + 1) * MINUTE;
    }
}
