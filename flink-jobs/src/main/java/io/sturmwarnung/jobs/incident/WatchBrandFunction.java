package io.sturmwarnung.jobs.incident;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.BrandWatch;
import io.sturmwarnung.core.incident.Findings;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.incident.WatchSettings;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.jobs.CrisisSettings;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Feeds each brand's {@link BrandWatch} slot by slot in event time: mentions wait until the
 * watermark has passed the end of their slot, so that the order in which they came does not matter.
 * While anything is in the windows, every full minute is given as well; a brand of which nobody
 * speaks costs nothing.
 *
 * <p>The end of the input is not silence. What is buffered is still evaluated, up to the full
 * minute after the brand's last mention, but no later: else incidents would be closed by a calm
 * that nobody has observed.
 *
 * <p>The other input tells which channels are blind. Its watermark counts as well, so when a slot
 * is evaluated every change up to its end is known; later ones may be too, and do not count yet.
 * Only where all sources were idle and live again, a slot may be evaluated just before a change.
 */
public final class WatchBrandFunction
        extends KeyedBroadcastProcessFunction<String, Mention, SourceAlert, BrandMetrics> {
    /** States of incidents, each whenever something about it changed. */
    public static final OutputTag<Incident> INCIDENTS = new OutputTag<>("incidents") {};

    /** Alerts as they are raised. */
    public static final OutputTag<Alert> ALERTS = new OutputTag<>("alerts") {};

    /** What on-call has to know of the brands' own posts. */
    public static final OutputTag<OwnPostAlert> OWN_POSTS = new OutputTag<>("own-posts") {};

    private static final long SLOT_MILLIS = BrandWatch.SLOT.toMillis();
    private static final long MINUTE_MILLIS = 60_000;
    private static final ValueStateDescriptor<BrandWatch> WATCH =
            new ValueStateDescriptor<>("watch", BrandWatchSerializer.INSTANCE);
    private static final ValueStateDescriptor<Long> LAST_SLOT =
            new ValueStateDescriptor<>("last-slot", Types.LONG);

    private final CrisisSettings crisis;
    private final Evaluation evaluation;
    private transient Map<String, WatchSettings> settings;
    private transient SlotBuffer<Mention> buffer;
    private transient ValueState<BrandWatch> watchState;
    private transient ValueState<Long> lastSlotState;

    public WatchBrandFunction(CrisisSettings crisis) {
        this(crisis, BrandWatch::endOfSlot);
    }

    WatchBrandFunction(CrisisSettings crisis, Evaluation evaluation) {
        this.crisis = crisis;
        this.evaluation = evaluation;
    }

    @Override
    public void open(OpenContext context) {
        settings = new HashMap<>();
        for (Brand brand : crisis.watchlist().brands()) {
            WatchSettings judge =
                    new WatchSettings(
                            brand,
                            crisis.watchlist().version(),
                            crisis.knowledgeVersion(),
                            crisis.playbooks(),
                            crisis.watchlist().brands(),
                            crisis.drillSince());
            settings.put(brand.id(), judge);
        }
        buffer = SlotBuffer.ofMentions(getRuntimeContext());
        watchState = getRuntimeContext().getState(WATCH);
        lastSlotState = getRuntimeContext().getState(LAST_SLOT);
    }

    @Override
    public void processElement(
            Mention mention, ReadOnlyContext context, Collector<BrandMetrics> out)
            throws Exception {
        long slotEnd = endAfter(mention.observedAt().toEpochMilli(), SLOT_MILLIS);
        buffer.add(slotEnd, mention);
        Long last = lastSlotState.value();
        if (last == null || slotEnd > last) {
            lastSlotState.update(slotEnd);
        }
        callAt(slotEnd, context);
    }

    @Override
    public void processBroadcastElement(
            SourceAlert alert, Context context, Collector<BrandMetrics> out) throws Exception {
        BlindChannels.take(
                alert, context.getBroadcastState(BlindChannels.STATE), context.currentWatermark());
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<BrandMetrics> out)
            throws Exception {
        long end = timestamp + 1;
        WatchSettings brand = settings.get(context.getCurrentKey());
        List<Mention> mentions = buffer.take(end);
        if (brand == null || end > lastMinute(context)) {
            return;
        }
        BrandWatch watch = watchState.value();
        if (watch == null) {
            String id = context.getCurrentKey();
            watch = BrandWatch.after(crisis.history().of(id), brand.brand());
        }
        if (mentions.isEmpty() && watch.idle()) {
            return;
        }
        Instant slotEnd = Instant.ofEpochMilli(end);
        Set<String> blind =
                BlindChannels.at(slotEnd, context.getBroadcastState(BlindChannels.STATE));
        emit(evaluation.endOfSlot(watch, slotEnd, mentions, blind, brand), context, out);
        watchState.update(watch);
        long nextMinute = endAfter(end, MINUTE_MILLIS);
        if (!watch.idle() && nextMinute <= lastMinute(context)) {
            callAt(nextMinute, context);
        }
    }

    private static void emit(
            Findings findings, ReadOnlyContext context, Collector<BrandMetrics> out) {
        findings.metrics().ifPresent(out::collect);
        findings.incident().ifPresent(incident -> context.output(INCIDENTS, incident));
        findings.alert().ifPresent(alert -> context.output(ALERTS, alert));
        findings.ownPosts().forEach(alert -> context.output(OWN_POSTS, alert));
    }

    /** The last time that may be evaluated: any, until the input has ended. */
    private long lastMinute(ReadOnlyContext context) throws Exception {
        if (context.timerService().currentWatermark() < Long.MAX_VALUE) {
            return Long.MAX_VALUE;
        }
        return endAfter(lastSlotState.value() - 1, MINUTE_MILLIS);
    }

    /** A slot is over once nothing before its end can come any more. */
    private static void callAt(long end, ReadOnlyContext context) {
        context.timerService().registerEventTimeTimer(end - 1);
    }

    /** The end of the step that holds the time; a time on the border begins a new step. */
    private static long endAfter(long time, long step) {
        return (Math.floorDiv(time, step) + 1) * step;
    }
}
