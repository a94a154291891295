package io.sturmwarnung.jobs.mention;

import io.sturmwarnung.jobs.post.ObserveOperator;

import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Brings records of tasks that run apart back into step before they leave the job: while a backlog
 * is read, one task may be days of event time ahead of another, and whoever reads what they wrote
 * would take the rest for late. A record waits until every task has come as far; since {@link
 * ObserveOperator} tells the time right behind each record, that is at once while posts are read as
 * they come. Runs in one task.
 *
 * <p>It keeps nothing in checkpoints: before a barrier, all tasks have told the time of all records
 * before it, so nothing waits. The records that wait are at most those that fit into the buffers
 * between tasks.
 */
public final class KeepStepOperator<T> extends AbstractStreamOperator<T>
        implements OneInputStreamOperator<T, T> {
    private transient PriorityQueue<StreamRecord<T>> waiting;
    private transient long watermark;

    @Override
    public void open() throws Exception {
        super.open();
        waiting = new PriorityQueue<>(Comparator.comparingLong(StreamRecord::getTimestamp));
        watermark = Long.MIN_VALUE;
    }

    @Override
    public void processElement(StreamRecord<T> record) {
        if (inStep(record)) {
            output.collect(record);
        } else {
            waiting.add(record.copy(record.getValue()));
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        watermark = mark.getTimestamp();
        while (!waiting.isEmpty() && inStep(waiting.peek())) {
            output.collect(waiting.poll());
        }
        super.processWatermark(mark);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        if (!waiting.isEmpty()) {
            throw new IllegalStateException(
                    "%d records would be lost; checkpoints must be aligned"
                            .formatted(waiting.size()));
        }
        super.snapshotState(context);
    }

    private boolean inStep(StreamRecord<T> record) {
        return ObserveOperator.watermarkAfter(record.getTimestamp()) <= watermark;
    }
}
