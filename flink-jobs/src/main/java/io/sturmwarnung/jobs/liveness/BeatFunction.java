package io.sturmwarnung.jobs.liveness;

import io.sturmwarnung.core.alert.Heartbeat;

import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

import java.time.Duration;
import java.time.Instant;

/**
 * Gives a sign of life each {@link #EVERY}, from the first mention on, in the machine's time:
 * whoever misses it knows that the jobs stand still or that the index cannot be written. It goes on
 * when nothing comes from the sources, and tells only by the time up to which posts have been seen,
 * its watermark, that this time stands still; {@link WatchSilenceFunction} raises the alarm then.
 */
public final class BeatFunction
        extends KeyedProcessFunction<String, Tuple2<String, Long>, Heartbeat> {
    /** How often it beats. */
    public static final Duration EVERY = Duration.ofSeconds(30);

    /** The key of all mentions here: there is one heart. */
    public static final String KEY = "heart";

    @Override
    public void processElement(
            Tuple2<String, Long> heard, Context context, Collector<Heartbeat> out) {
        long now = context.timerService().currentProcessingTime();
        // The same timer for all mentions of the half minute.
        context.timerService().registerProcessingTimeTimer(nextBeat(now));
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Heartbeat> out) {
        long watermark = context.timerService().currentWatermark();
        Instant seen = Instant.ofEpochMilli(Math.max(0, Math.min(watermark, timestamp)));
        out.collect(new Heartbeat(Instant.ofEpochMilli(timestamp), seen));
        context.timerService().registerProcessingTimeTimer(nextBeat(timestamp));
    }

    private static long nextBeat(long now) {
        return (Math.floorDiv(now, EVERY.toMillis()) + 1) * EVERY.toMillis();
    }
}
