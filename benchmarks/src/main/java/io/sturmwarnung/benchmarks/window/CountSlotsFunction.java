package io.sturmwarnung.benchmarks.window;

import io.sturmwarnung.core.window.Counter;
import io.sturmwarnung.core.window.SlidingCounts;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

import java.time.Duration;

/**
 * Counts as the product does: posts wait until the watermark has passed the end of their slot, here
 * added up already, and the slot then moves the windows on. State stays on the heap and is never
 * written here, so it needs no serializer of its own.
 */
final class CountSlotsFunction extends KeyedProcessFunction<String, TimedPost, WindowResult> {
    private static final long SLOT = Way.SLIDE.toMillis();

    private final Duration window;
    private transient ValueState<SlidingCounts> countsState;
    private transient MapState<Long, long[]> waiting;

    CountSlotsFunction(Duration window) {
        this.window = window;
    }

    @Override
    public void open(OpenContext context) {
        countsState =
                getRuntimeContext()
                        .getState(
                                new ValueStateDescriptor<>(
                                        "counts", TypeInformation.of(SlidingCounts.class)));
        waiting =
                getRuntimeContext()
                        .getMapState(
                                new MapStateDescriptor<>(
                                        "waiting", Types.LONG, TypeInformation.of(long[].class)));
    }

    @Override
    public void processElement(TimedPost post, Context context, Collector<WindowResult> out)
            throws Exception {
        long end = (Math.floorDiv(post.time(), SLOT) + 1) * SLOT;
        long[] slot = waiting.get(end);
        if (slot == null) {
            slot = new long[3];
            context.timerService().registerEventTimeTimer(end - 1);
        }
        slot[0]++;
        slot[1] += post.negativeMilli();
        slot[2] += post.reach();
        waiting.put(end, slot);
    }

    @Override
    public void onTimer(long last, OnTimerContext context, Collector<WindowResult> out)
            throws Exception {
        long end = last + 1;
        SlidingCounts counts = countsState.value();
        if (counts == null) {
            counts = new SlidingCounts(Way.SLIDE, window);
        }
        counts.advanceTo(last);
        long[] slot = waiting.get(end);
        if (slot != null) {
            counts.add(last, Counter.VOLUME, slot[0]);
            counts.add(last, Counter.NEGATIVE_MILLI, slot[1]);
            counts.add(last, Counter.REACH, slot[2]);
            waiting.remove(end);
        }
        countsState.update(counts);
        long volume = counts.sum(0, Counter.VOLUME);
        if (volume > 0) {
            out.collect(
                    new WindowResult(
                            context.getCurrentKey(),
                            end,
                            volume,
                            counts.sum(0, Counter.NEGATIVE_MILLI),
                            counts.sum(0, Counter.REACH)));
            context.timerService().registerEventTimeTimer(last + SLOT);
        }
    }
}
