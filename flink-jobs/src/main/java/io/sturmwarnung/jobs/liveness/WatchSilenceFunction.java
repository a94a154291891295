package io.sturmwarnung.jobs.liveness;

import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.source.ChannelWatch;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

import java.time.Duration;
import java.time.Instant;

/**
 * Notices that nothing comes from anywhere, for then event time stands still and {@link
 * WatchChannelsFunction} waits in vain. All channels together are one {@link ChannelWatch} in the
 * machine's time, minute by minute from the first mention on; only for sources that never end.
 *
 * <p>A backlog would be taken for a busy hour, so mentions of the past are a sign of life and no
 * measure. Time in which the job stood still is not silence.
 */
public final class WatchSilenceFunction
        extends KeyedProcessFunction<String, Tuple2<String, Long>, SourceAlert> {
    /** How old a mention may be to count. */
    static final Duration RECENT = Duration.ofHours(1);

    private static final long MINUTE = 60_000;
    private static final ValueStateDescriptor<Long> COUNT =
            new ValueStateDescriptor<>("heard-in-minute", Types.LONG);

    private transient WatchState watchState;
    private transient ValueState<Long> countState;

    @Override
    public void open(OpenContext context) {
        watchState = WatchState.open(getRuntimeContext(), "silence-watch");
        countState = getRuntimeContext().getState(COUNT);
    }

    @Override
    public void processElement(
            Tuple2<String, Long> heard, Context context, Collector<SourceAlert> out)
            throws Exception {
        long now = context.timerService().currentProcessingTime();
        long count = count();
        boolean recent = now - heard.f1 <= RECENT.toMillis();
        countState.update(recent ? count + 1 : Math.max(count, 1));
        // The same timer for all mentions of the minute.
        context.timerService().registerProcessingTimeTimer(endOfMinute(now));
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<SourceAlert> out)
            throws Exception {
        // Timers of the time in which the job was down come all at once.
        long now = context.timerService().currentProcessingTime();
        long end = Math.max(timestamp, endOfMinute(now) - MINUTE);
        ChannelWatch watch = watchState.get();
        watch.notListeningUntil(Instant.ofEpochMilli(end - MINUTE));
        WatchState.endOfMinute(
                watch, context.getCurrentKey(), Instant.ofEpochMilli(end), count(), out);
        watchState.keep(watch);
        countState.clear();
        context.timerService().registerProcessingTimeTimer(end + MINUTE);
    }

    private long count() throws Exception {
        Long count = countState.value();
        return count == null ? 0 : count;
    }

    private static long endOfMinute(long time) {
        return (Math.floorDiv(time, MINUTE) + 1) * MINUTE;
    }
}
