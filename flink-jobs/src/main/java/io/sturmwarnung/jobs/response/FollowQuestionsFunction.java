package io.sturmwarnung.jobs.response;

import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.response.Question;
import io.sturmwarnung.core.response.QuestionChange;
import io.sturmwarnung.core.response.ResponseClock;
import io.sturmwarnung.core.response.StormTimes;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.ServiceHours;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.jobs.incident.SlotBuffer;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the {@link ResponseClock} of each conversation with a brand. Mentions wait until the
 * watermark has passed them, so that a question comes before its answer and every state of the
 * brand's incidents up to then is known; what is known of later does not count yet.
 *
 * <p>The end of the input is not the end of anybody's time: what is buffered is still taken in, but
 * of a deadline after the last mention of a conversation nobody can say that it was missed.
 *
 * <p>Size: for each conversation its waiting questions, at most {@link ResponseClock#MOST} of about
 * 1 kB for {@link ResponseClock#FOLLOWED}; for nearly all it is one. Where the sources are silent,
 * event time stands still and no deadline passes.
 */
public final class FollowQuestionsFunction
        extends KeyedBroadcastProcessFunction<String, Mention, Incident, QuestionChange> {
    /** When each brand was in a storm, by its id; known to every task. */
    public static final MapStateDescriptor<String, StormTimes> STORMS =
            new MapStateDescriptor<>("storms", Types.STRING, TypeInformation.of(StormTimes.class));

    private static final MapStateDescriptor<String, Question> WAITING =
            new MapStateDescriptor<>("waiting", Types.STRING, TypeInformation.of(Question.class));

    private final Watchlist watchlist;
    private transient Map<String, ServiceHours> hours;
    private transient SlotBuffer<Mention> buffer;
    private transient MapState<String, Question> waiting;

    public FollowQuestionsFunction(Watchlist watchlist) {
        this.watchlist = watchlist;
    }

    @Override
    public void open(OpenContext context) {
        hours = new HashMap<>();
        for (Brand brand : watchlist.brands()) {
            hours.put(brand.id(), brand.serviceHours());
        }
        buffer = SlotBuffer.ofMentions(getRuntimeContext());
        waiting = getRuntimeContext().getMapState(WAITING);
    }

    /** What the stream is keyed by: brand and conversation. */
    public static String conversationOf(Mention mention) {
        return mention.brand() + " " + Question.thread(mention.post());
    }

    @Override
    public void processElement(
            Mention mention, ReadOnlyContext context, Collector<QuestionChange> out)
            throws Exception {
        if (ResponseClock.concerns(mention)) {
            long at = mention.observedAt().toEpochMilli();
            buffer.add(at, mention);
            context.timerService().registerEventTimeTimer(at);
        }
    }

    @Override
    public void processBroadcastElement(
            Incident incident, Context context, Collector<QuestionChange> out) throws Exception {
        BroadcastState<String, StormTimes> storms = context.getBroadcastState(STORMS);
        StormTimes known = storms.get(incident.brand());
        Instant passed = Instant.ofEpochMilli(context.currentWatermark());
        StormTimes now = (known == null ? StormTimes.NONE : known.since(passed)).with(incident);
        if (!now.changes().isEmpty()) {
            storms.put(incident.brand(), now);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<QuestionChange> out)
            throws Exception {
        List<Mention> mentions = buffer.take(timestamp);
        boolean ended = context.timerService().currentWatermark() == Long.MAX_VALUE;
        List<Question> known = new ArrayList<>();
        waiting.values().forEach(known::add);
        if (mentions.isEmpty() && (ended || known.isEmpty())) {
            return;
        }
        String key = context.getCurrentKey();
        String brand = key.substring(0, key.indexOf(' '));
        StormTimes storms = context.getBroadcastState(STORMS).get(brand);
        StormTimes stormsOrNone = storms == null ? StormTimes.NONE : storms;
        ResponseClock clock =
                new ResponseClock(hours.getOrDefault(brand, ServiceHours.ALWAYS), known);
        Instant now = Instant.ofEpochMilli(timestamp);
        clock.advance(now, stormsOrNone);
        mentions.forEach(mention -> clock.take(mention, stormsOrNone));
        // A post that comes late may have had its time already.
        clock.advance(now, stormsOrNone);
        keep(clock.changes(), out);
        clock.nextLook(now)
                .ifPresent(
                        next -> context.timerService().registerEventTimeTimer(next.toEpochMilli()));
    }

    private void keep(List<QuestionChange> changes, Collector<QuestionChange> out)
            throws Exception {
        for (QuestionChange change : changes) {
            Question question = change.question();
            if (question.status().waiting()) {
                waiting.put(question.post().id(), question);
            } else {
                waiting.remove(question.post().id());
            }
            out.collect(change);
        }
    }
}
