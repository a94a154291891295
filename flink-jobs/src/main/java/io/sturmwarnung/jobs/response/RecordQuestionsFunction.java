package io.sturmwarnung.jobs.response;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.triage.Triage;
import io.sturmwarnung.jobs.Tally;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

import java.time.Duration;

/**
 * Notes the first question of each conversation with a brand and forgets it {@link #REMEMBERED}
 * later. It does not look for answers yet.
 */
public final class RecordQuestionsFunction
        extends KeyedProcessFunction<String, Mention, OpenQuestion> {
    /** How long a conversation is followed, in event time. */
    public static final Duration REMEMBERED = Duration.ofDays(7);

    private transient ValueState<OpenQuestion> question;
    private transient Tally asked;

    @Override
    public void open(OpenContext context) {
        question =
                getRuntimeContext()
                        .getState(
                                new ValueStateDescriptor<>(
                                        "question", TypeInformation.of(OpenQuestion.class)));
        asked = Tally.open(getRuntimeContext(), Tally.OPEN_QUESTIONS);
    }

    /** What the stream is keyed by: brand and conversation. */
    public static String conversationOf(Mention mention) {
        return mention.brand() + " " + threadOf(mention.post());
    }

    @Override
    public void processElement(Mention mention, Context context, Collector<OpenQuestion> out)
            throws Exception {
        if (mention.own()
                || mention.annotation().triage() != Triage.SUPPORT
                || question.value() != null) {
            return;
        }
        Post post = mention.post();
        OpenQuestion open =
                new OpenQuestion(mention.brand(), threadOf(post), post.id(), post.createdAt());
        question.update(open);
        context.timerService().registerEventTimeTimer(context.timestamp() + REMEMBERED.toMillis());
        asked.increment();
        out.collect(open);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<OpenQuestion> out) {
        question.clear();
    }

    private static String threadOf(Post post) {
        return post.conversation() == null ? post.id() : post.conversation();
    }
}
