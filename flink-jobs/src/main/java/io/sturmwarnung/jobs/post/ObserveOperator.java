package io.sturmwarnung.jobs.post;

import io.sturmwarnung.jobs.Tally;

import org.apache.flink.api.common.accumulators.LongMaximum;
import org.apache.flink.api.common.accumulators.LongMinimum;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledFuture;

/**
 * Tells the time, and decides once and for all which records are late. Watermarks depend on the
 * records alone, one whenever the newest record enters another second, so that a replay comes out
 * the same each time; Flink's own assigner emits them by the wall clock and forgets the time it had
 * reached when it is restored, so that late records could count twice in one slot's past. Runs in
 * one task.
 *
 * <p>A late record counts from just after the watermark: it is then never behind a closed slot.
 */
public final class ObserveOperator<I, O> extends AbstractStreamOperator<O>
        implements OneInputStreamOperator<I, O> {
    /** How much disorder is tolerated; see docs/architecture.md. */
    public static final Duration DISORDER = Duration.ofSeconds(30);

    private static final long STEP_MILLIS = 1000;
    private static final ListStateDescriptor<Long> NEWEST =
            new ListStateDescriptor<>("newest-record", Types.LONG);

    private final Observation<I, O> observation;
    private final Duration idleAfter;
    private transient ListState<Long> newestState;
    private transient long newest;
    private transient long watermark;
    private transient boolean told;
    private transient LongMaximum eventTime;
    private transient LongMinimum oldest;
    private transient long lastSeen;
    private transient boolean idle;
    private transient ScheduledFuture<?> idleCheck;

    /**
     * @param idleAfter when a silent source is marked idle, so that nobody waits for it; zero for
     *     never
     */
    public ObserveOperator(Observation<I, O> observation, Duration idleAfter) {
        this.observation = observation;
        this.idleAfter = idleAfter;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        newestState = context.getOperatorStateStore().getListState(NEWEST);
        newest = Long.MIN_VALUE;
        for (long restored : newestState.get()) {
            newest = Math.max(newest, restored);
        }
        watermark = watermarkAfter(newest);
        told = newest == Long.MIN_VALUE;
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        newestState.update(List.of(newest));
    }

    @Override
    public void open() throws Exception {
        super.open();
        eventTime = new LongMaximum();
        getRuntimeContext().addAccumulator(Tally.EVENT_TIME, eventTime);
        oldest = new LongMinimum();
        getRuntimeContext().addAccumulator(Tally.EVENT_TIME_OLDEST, oldest);
        long period = idleAfter.toMillis();
        lastSeen = getProcessingTimeService().getCurrentProcessingTime();
        if (period > 0) {
            idleCheck =
                    getProcessingTimeService().scheduleAtFixedRate(this::markIdle, period, period);
        }
    }

    @Override
    public void close() throws Exception {
        if (idleCheck != null) {
            idleCheck.cancel(false);
        }
        super.close();
    }

    @Override
    public void processElement(StreamRecord<I> element) {
        markActive();
        if (!told) {
            // Those downstream have forgotten the time, and the next watermark may be far off.
            told = true;
            output.emitWatermark(new Watermark(watermark));
        }
        Instant time = observation.timeOf(element.getValue());
        if (!observation.tellsTimeOnly(element.getValue())) {
            pass(element.getValue(), time);
        }
        advance(time.toEpochMilli());
    }

    private void pass(I record, Instant time) {
        boolean late = time.toEpochMilli() <= watermark;
        Instant observedAt = late ? Instant.ofEpochMilli(watermark + 1) : time;
        oldest.add(observedAt.toEpochMilli());
        O observed = observation.observed(record, observedAt, late);
        output.collect(new StreamRecord<>(observed, observedAt.toEpochMilli()));
    }

    private void advance(long time) {
        newest = Math.max(newest, time);
        eventTime.add(newest);
        long reached = watermarkAfter(newest);
        if (reached > watermark) {
            watermark = reached;
            output.emitWatermark(new Watermark(watermark));
        }
    }

    /**
     * The watermark that follows a record of that time, if it is the newest: it depends on the
     * second, not on the order within it.
     */
    public static long watermarkAfter(long newest) {
        return newest == Long.MIN_VALUE
                ? Long.MIN_VALUE
                : Math.floorDiv(newest, STEP_MILLIS) * STEP_MILLIS - DISORDER.toMillis() - 1;
    }

    /** The earliest time of a newest record which that watermark follows. */
    public static long newestAt(long watermark) {
        return watermark + 1 + DISORDER.toMillis();
    }

    /** Only the end of the stream is told by the source. */
    @Override
    public void processWatermark(Watermark mark) {
        if (mark.getTimestamp() == Long.MAX_VALUE) {
            output.emitWatermark(mark);
        }
    }

    @Override
    public void processWatermarkStatus(WatermarkStatus status) {
        // Sources give no watermarks, so their status says nothing; idleness is found out here.
    }

    private void markActive() {
        if (!idleAfter.isZero()) {
            lastSeen = getProcessingTimeService().getCurrentProcessingTime();
        }
        if (idle) {
            idle = false;
            output.emitWatermarkStatus(WatermarkStatus.ACTIVE);
        }
    }

    private void markIdle(long now) {
        if (!idle && now - lastSeen >= idleAfter.toMillis()) {
            idle = true;
            output.emitWatermarkStatus(WatermarkStatus.IDLE);
        }
    }
}
