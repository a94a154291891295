package io.sturmwarnung.jobs.post;

import io.sturmwarnung.jobs.Tally;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

import java.time.Duration;

/**
 * Lets the first record of each key pass and counts the others. Keys are forgotten {@link
 * #REMEMBERED} of event time after their first record, so that state is bounded; a copy that comes
 * later than that passes again, which changes nothing in the index, whose ids are deterministic,
 * but counts a second time in the windows. Wall-clock TTL would not do: a replay runs through weeks
 * in seconds. State: one timer and one flag for each post of the last week, about 200 bytes on the
 * heap.
 */
public final class KeepFirstFunction<T> extends KeyedProcessFunction<String, T, T> {
    /** How long a key is remembered, in event time. */
    public static final Duration REMEMBERED = Duration.ofDays(7);

    private static final ValueStateDescriptor<Boolean> SEEN =
            new ValueStateDescriptor<>("seen", Types.BOOLEAN);

    private final String tallyName;
    private transient ValueState<Boolean> seen;
    private transient Tally duplicates;

    /** Counts what it drops under that name. */
    public KeepFirstFunction(String tallyName) {
        this.tallyName = tallyName;
    }

    @Override
    public void open(OpenContext context) {
        seen = getRuntimeContext().getState(SEEN);
        duplicates = Tally.open(getRuntimeContext(), tallyName);
    }

    @Override
    public void processElement(T record, Context context, Collector<T> out) throws Exception {
        if (seen.value() != null) {
            duplicates.increment();
            return;
        }
        seen.update(true);
        long forget = context.timestamp() + REMEMBERED.toMillis();
        context.timerService().registerEventTimeTimer(forget);
        out.collect(record);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<T> out) {
        seen.clear();
    }
}
