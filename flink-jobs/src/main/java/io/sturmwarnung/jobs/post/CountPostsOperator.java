package io.sturmwarnung.jobs.post;

import io.sturmwarnung.core.source.ChannelFigures;

import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the posts of each channel and passes them on. A slot is told when the watermark has passed
 * its end, by {@link #FIGURES}. Runs in one task and in one chain with {@link ObserveOperator}, so
 * that counting moves no post.
 *
 * <p>State: one entry for each channel of the slots that are open, two at most.
 */
public final class CountPostsOperator extends AbstractStreamOperator<ObservedPost>
        implements OneInputStreamOperator<ObservedPost, ObservedPost> {
    public static final OutputTag<ChannelFigures> FIGURES =
            new OutputTag<>("channel-figures", TypeInformation.of(ChannelFigures.class));

    private static final ListStateDescriptor<ChannelFigures> OPEN =
            new ListStateDescriptor<>("open-slots", TypeInformation.of(ChannelFigures.class));

    private final boolean live;
    private transient ListState<ChannelFigures> openState;

    /** By the slot's beginning, then by channel: told in the same order at each reading. */
    private transient TreeMap<Instant, TreeMap<String, ChannelFigures>> open;

    /**
     * @param live whether posts are read as they are published, so that their lag says something
     */
    public CountPostsOperator(boolean live) {
        this.live = live;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        openState = context.getOperatorStateStore().getListState(OPEN);
        open = new TreeMap<>();
        for (ChannelFigures figures : openState.get()) {
            add(figures);
        }
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        openState.update(
                open.values().stream().map(Map::values).flatMap(Collection::stream).toList());
    }

    @Override
    public void processElement(StreamRecord<ObservedPost> element) {
        ObservedPost observed = element.getValue();
        add(
                ChannelFigures.of(
                        observed.post().channel(),
                        observed.observedAt(),
                        observed.late(),
                        live ? lagSeconds(observed.post().createdAt()) : null));
        output.collect(element);
    }

    /** A clock that is ahead of ours does not make a post come before it was written. */
    private long lagSeconds(Instant createdAt) {
        long now = getProcessingTimeService().getCurrentProcessingTime();
        return Math.max(0, (now - createdAt.toEpochMilli()) / 1000);
    }

    private void add(ChannelFigures figures) {
        open.computeIfAbsent(figures.from(), slot -> new TreeMap<>())
                .merge(figures.channel(), figures, ChannelFigures::and);
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        Iterator<Map.Entry<Instant, TreeMap<String, ChannelFigures>>> slots =
                open.entrySet().iterator();
        while (slots.hasNext()) {
            Map.Entry<Instant, TreeMap<String, ChannelFigures>> slot = slots.next();
            if (slot.getKey().plus(ChannelFigures.SLOT).toEpochMilli() - 1 > mark.getTimestamp()) {
                break;
            }
            for (ChannelFigures figures : slot.getValue().values()) {
                output.collect(FIGURES, new StreamRecord<>(figures, figures.from().toEpochMilli()));
            }
            slots.remove();
        }
        super.processWatermark(mark);
    }
}
