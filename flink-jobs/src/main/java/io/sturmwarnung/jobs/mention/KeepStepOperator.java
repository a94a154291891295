package io.sturmwarnung.jobs.mention;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.jobs.post.ObserveOperator;
import io.sturmwarnung.jobs.sink.MentionRecord;

import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Brings mentions of tasks that run apart back into step before they leave the job: while a backlog
 * is read, one task may be days of event time ahead of another, and whoever reads what they wrote
 * would take the rest for late. A mention waits until every task has come as far; since {@link
 * ObserveOperator} tells the time right behind each post, that is at once while posts are read as
 * they come. Runs in one task.
 *
 * <p>Where watermarks enter another minute it also tells the time, for watermarks stay in the job:
 * posts that mention nobody let time pass for those who read the mentions, too.
 *
 * <p>It keeps nothing in checkpoints: before a barrier, all tasks have told the time of all records
 * before it, so nothing waits. The mentions that wait are at most those that fit into the buffers
 * between tasks.
 */
public final class KeepStepOperator extends AbstractStreamOperator<MentionRecord>
        implements OneInputStreamOperator<Mention, MentionRecord> {
    private static final long MINUTE_MILLIS = 60_000;

    private transient PriorityQueue<StreamRecord<Mention>> waiting;
    private transient long watermark;

    @Override
    public void open() throws Exception {
        super.open();
        waiting = new PriorityQueue<>(Comparator.comparingLong(StreamRecord::getTimestamp));
        watermark = Long.MIN_VALUE;
    }

    @Override
    public void processElement(StreamRecord<Mention> record) {
        if (inStep(record)) {
            pass(record);
        } else {
            waiting.add(record.copy(record.getValue()));
        }
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        long before = watermark;
        watermark = mark.getTimestamp();
        while (!waiting.isEmpty() && inStep(waiting.peek())) {
            pass(waiting.poll());
        }
        boolean ended = watermark == Long.MAX_VALUE;
        if (!ended && minuteOf(watermark) > minuteOf(before)) {
            Instant seen = Instant.ofEpochMilli(ObserveOperator.newestAt(watermark));
            output.collect(new StreamRecord<>(MentionRecord.of(seen), watermark));
        }
        super.processWatermark(mark);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        if (!waiting.isEmpty()) {
            throw new IllegalStateException(
                    "%d mentions would be lost; checkpoints must be aligned"
                            .formatted(waiting.size()));
        }
        super.snapshotState(context);
    }

    private void pass(StreamRecord<Mention> record) {
        MentionRecord mention = MentionRecord.of(record.getValue());
        output.collect(new StreamRecord<>(mention, record.getTimestamp()));
    }

    private static long minuteOf(long time) {
        return Math.floorDiv(time, MINUTE_MILLIS);
    }

    private boolean inStep(StreamRecord<Mention> record) {
        return ObserveOperator.watermarkAfter(record.getTimestamp()) <= watermark;
    }
}
