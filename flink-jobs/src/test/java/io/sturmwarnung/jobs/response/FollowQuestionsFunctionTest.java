package io.sturmwarnung.jobs.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.response.QuestionChange;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.triage.Triage;
import io.sturmwarnung.jobs.TestingPosts;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

@SuppressWarnings("try") // Closing a harness may throw InterruptedException; the test fails then.
class FollowQuestionsFunctionTest {
    private static final Instant START = TestingPosts.START;
    private static final int DAY = 24 * 60;

    @Test
    void findsTheAnswer_thoughItCameBeforeTheQuestion() throws Exception {
        try (var harness = open(null)) {
            send(harness, answer("x:2", "x:1", 5));
            send(harness, ask("x:1", 0));
            advance(harness, 6);

            assertThat(events(harness)).containsExactly("ASKED x:1", "ANSWERED x:1");
        }
    }

    @Test
    void warnsAndTellsOverdue_whenTheWatermarkPassesTheLimit() throws Exception {
        try (var harness = open(null)) {
            send(harness, ask("x:1", 0));
            advance(harness, DAY - 1);
            assertThat(events(harness)).containsExactly("ASKED x:1", "WARNED x:1");

            advance(harness, DAY);
            assertThat(events(harness)).containsExactly("ASKED x:1", "WARNED x:1", "OVERDUE x:1");

            advance(harness, 8 * DAY);
            assertThat(events(harness)).endsWith("GIVEN_UP x:1");
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    @Test
    void hastens_whenAStormBegins_andNotForADrillOrAnotherBrand() throws Exception {
        try (var harness = open(null)) {
            send(harness, ask("x:1", 0));
            storm(harness, "nordlicht", 100, true);
            storm(harness, "blauwal", 100, false);
            advance(harness, 300);
            assertThat(events(harness)).containsExactly("ASKED x:1");

            storm(harness, "nordlicht", 400, false);
            advance(harness, 460);
            assertThat(events(harness))
                    .containsExactly("ASKED x:1", "HASTENED x:1", "WARNED x:1", "OVERDUE x:1");
        }
    }

    @Test
    void doesNotKnowOfAStorm_beforeItBegins() throws Exception {
        try (var harness = open(null)) {
            storm(harness, "nordlicht", 100, false);
            send(harness, ask("x:1", 0));
            send(harness, ask("x:2", 101));
            advance(harness, 102);

            assertThat(harness.extractOutputValues())
                    .extracting(change -> change.question().inStorm())
                    .containsExactly(false, true, true);
        }
    }

    @Test
    void doesNotTakeTheEndOfTheInputForTheEndOfTheTime() throws Exception {
        try (var harness = open(null)) {
            send(harness, ask("x:1", 0));
            send(harness, answer("x:2", "x:9", 20 * 60));
            harness.watermark(Long.MAX_VALUE);

            assertThat(events(harness)).containsExactly("ASKED x:1", "WARNED x:1");
        }
    }

    @Test
    void goesOnWhereItWas_afterARecovery() throws Exception {
        OperatorSubtaskState state;
        try (var harness = open(null)) {
            storm(harness, "nordlicht", 0, false);
            send(harness, ask("x:1", 10));
            advance(harness, 50);
            send(harness, ask("x:3", 60));
            state = harness.snapshot(1, 1);
        }
        try (var harness = open(state)) {
            send(harness, answer("x:2", "x:1", 65));
            advance(harness, 120);

            assertThat(events(harness))
                    .containsExactly(
                            "WARNED x:1", "ASKED x:3", "ANSWERED x:1", "WARNED x:3", "OVERDUE x:3");
        }
    }

    private static Mention ask(String id, long minutes) {
        return mention(id, null, minutes, Triage.SUPPORT);
    }

    private static Mention answer(String id, String inReplyTo, long minutes) {
        return mention(id, inReplyTo, minutes, Triage.NONE);
    }

    /** Own where it answers; all in one thread. */
    private static Mention mention(String id, String inReplyTo, long minutes, Triage triage) {
        Instant at = START.plus(Duration.ofMinutes(minutes));
        boolean own = inReplyTo != null;
        Author author =
                new Author(null, own ? "@nordlicht" : "@" + id, null, 0, false, AuthorKind.PERSON);
        Post post =
                new Post(id, "x", at, "when?", null, null, author, inReplyTo, null, "x:root", null);
        Annotation annotation =
                new Annotation(
                        Language.ENGLISH,
                        Sentiment.UNSCORED,
                        Offence.NONE,
                        triage,
                        Cause.UNKNOWN,
                        List.of(),
                        AuthorKind.PERSON);
        return new Mention("nordlicht", List.of(), post, own, false, at, annotation);
    }

    private static List<String> events(
            KeyedBroadcastOperatorTestHarness<String, Mention, Incident, QuestionChange> harness) {
        return harness.extractOutputValues().stream()
                .map(change -> change.what() + " " + change.question().post().id())
                .toList();
    }

    private static void storm(
            KeyedBroadcastOperatorTestHarness<String, Mention, Incident, QuestionChange> harness,
            String brand,
            long minutes,
            boolean drill)
            throws Exception {
        Instant at = START.plus(Duration.ofMinutes(minutes));
        Incident incident =
                new Incident(
                        brand,
                        at,
                        at,
                        at,
                        null,
                        at,
                        3,
                        3,
                        null,
                        Cause.PRICE,
                        null,
                        "x:0",
                        "p",
                        at,
                        1,
                        1,
                        drill,
                        1);
        harness.processBroadcastElement(incident, at.toEpochMilli());
    }

    private static void send(
            KeyedBroadcastOperatorTestHarness<String, Mention, Incident, QuestionChange> harness,
            Mention mention)
            throws Exception {
        harness.processElement(mention, mention.observedAt().toEpochMilli());
    }

    private static void advance(
            KeyedBroadcastOperatorTestHarness<String, Mention, Incident, QuestionChange> harness,
            long minutes)
            throws Exception {
        long time = START.plus(Duration.ofMinutes(minutes)).toEpochMilli();
        harness.watermark(time);
    }

    private static KeyedBroadcastOperatorTestHarness<String, Mention, Incident, QuestionChange>
            open(OperatorSubtaskState state) throws Exception {
        KeyedBroadcastOperatorTestHarness<String, Mention, Incident, QuestionChange> harness =
                new KeyedBroadcastOperatorTestHarness<>(
                        new CoBroadcastWithKeyedOperator<>(
                                new FollowQuestionsFunction(TestingPosts.watchlist()),
                                List.of(FollowQuestionsFunction.STORMS)),
                        FollowQuestionsFunction::conversationOf,
                        Types.STRING,
                        1,
                        1,
                        0);
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
        return harness;
    }
}
