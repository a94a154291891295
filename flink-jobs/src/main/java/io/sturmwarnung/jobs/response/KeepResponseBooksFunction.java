package io.sturmwarnung.jobs.response;

import io.sturmwarnung.core.response.QuestionChange;
import io.sturmwarnung.core.response.ResponseAlert;
import io.sturmwarnung.core.response.ResponseBook;
import io.sturmwarnung.core.response.ResponseMetrics;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.ServiceHours;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.jobs.incident.SlotBuffer;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the {@link ResponseBook} of each brand: its figures after each minute in which something
 * happened to a question, and whom to tell of. Changes wait for the end of their minute, so that
 * the order in which conversations came does not matter.
 */
public final class KeepResponseBooksFunction
        extends KeyedProcessFunction<String, QuestionChange, ResponseMetrics> {
    /** Alerts as they are raised. */
    public static final OutputTag<ResponseAlert> ALERTS = new OutputTag<>("response-alerts") {};

    private static final long MINUTE_MILLIS = 60_000;

    /** Changes of one question stay in the order in which they came. */
    private static final Comparator<QuestionChange> BY_TIME =
            Comparator.comparing((QuestionChange change) -> change.question().updatedAt())
                    .thenComparing(change -> change.question().id());

    private static final ValueStateDescriptor<ResponseBook> BOOK =
            new ValueStateDescriptor<>("book", TypeInformation.of(ResponseBook.class));

    private final Watchlist watchlist;
    private transient Map<String, ServiceHours> hours;
    private transient SlotBuffer<QuestionChange> buffer;
    private transient ValueState<ResponseBook> bookState;

    public KeepResponseBooksFunction(Watchlist watchlist) {
        this.watchlist = watchlist;
    }

    @Override
    public void open(OpenContext context) {
        hours = new HashMap<>();
        for (Brand brand : watchlist.brands()) {
            hours.put(brand.id(), brand.serviceHours());
        }
        buffer =
                SlotBuffer.open(getRuntimeContext(), "slot-changes", QuestionChange.class, BY_TIME);
        bookState = getRuntimeContext().getState(BOOK);
    }

    @Override
    public void processElement(
            QuestionChange change, Context context, Collector<ResponseMetrics> out)
            throws Exception {
        long end = (Math.floorDiv(context.timestamp(), MINUTE_MILLIS) + 1) * MINUTE_MILLIS;
        buffer.add(end, change);
        context.timerService().registerEventTimeTimer(end - 1);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<ResponseMetrics> out)
            throws Exception {
        long end = timestamp + 1;
        List<QuestionChange> changes = buffer.take(end);
        ResponseBook known = bookState.value();
        ResponseBook before = known == null ? ResponseBook.EMPTY : known;
        boolean ended = context.timerService().currentWatermark() == Long.MAX_VALUE;
        boolean called = before.nextLook().filter(Instant.ofEpochMilli(end)::equals).isPresent();
        if (changes.isEmpty() && (ended || !called)) {
            return;
        }
        String brand = context.getCurrentKey();
        ResponseBook.Page page =
                before.endOfMinute(
                        brand,
                        hours.getOrDefault(brand, ServiceHours.ALWAYS),
                        Instant.ofEpochMilli(end),
                        changes);
        bookState.update(page.book());
        out.collect(page.metrics());
        page.alert().ifPresent(alert -> context.output(ALERTS, alert));
        page.book()
                .nextLook()
                .ifPresent(
                        next ->
                                context.timerService()
                                        .registerEventTimeTimer(next.toEpochMilli() - 1));
    }
}
