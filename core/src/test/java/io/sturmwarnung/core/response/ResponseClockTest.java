package io.sturmwarnung.core.response;

import static io.sturmwarnung.core.response.TestingThread.ROOT;
import static io.sturmwarnung.core.response.TestingThread.answer;
import static io.sturmwarnung.core.response.TestingThread.ask;
import static io.sturmwarnung.core.response.TestingThread.at;
import static io.sturmwarnung.core.response.TestingThread.deflect;
import static io.sturmwarnung.core.response.TestingThread.incident;
import static io.sturmwarnung.core.response.TestingThread.talk;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.watchlist.ServiceHours;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeSet;

class ResponseClockTest {
    private static final int DAY = 24 * 60;

    private final ResponseClockDriver clock = new ResponseClockDriver();

    @Test
    void stopsTheClockOfThePostThatIsAnswered_andNoOther() {
        clock.take(ask("x:1", "@anna", 0)).take(ask("x:2", "@bert", 5));

        clock.take(answer("x:3", "x:2", 47));

        assertThat(clock.events()).containsExactly("ASKED x:1", "ASKED x:2", "ANSWERED x:2");
        assertThat(clock.last().responseTime()).isEqualTo(Duration.ofMinutes(42));
        assertThat(clock.last().withinLimit()).isTrue();
        assertThat(clock.waiting())
                .extracting(question -> question.post().id())
                .containsOnly("x:1");
    }

    @Test
    void stopsAllEarlierClocks_whenTheBrandSpeaksToTheThread() {
        clock.take(ask("x:1", "@anna", 0)).take(ask("x:2", "@bert", 5));

        clock.take(answer("x:3", ROOT, 10)).take(ask("x:4", "@anna", 11));

        assertThat(clock.events())
                .containsExactly(
                        "ASKED x:1", "ASKED x:2", "ANSWERED x:1", "ANSWERED x:2", "ASKED x:4");
    }

    @Test
    void stopsAllEarlierClocks_whenTheBrandAnswersNobodyInParticular() {
        clock.take(ask("x:1", "@anna", 0)).take(answer("x:3", null, 10));

        assertThat(clock.waiting()).isEmpty();
    }

    @Test
    void stopsNone_whenAnswersGoToSomebodyElse_orComeFromAnotherCustomer() {
        clock.take(ask("x:1", "@anna", 0));

        clock.take(answer("x:3", "x:praise", 10)).take(talk("x:4", "@bert", 12));

        assertThat(clock.events()).containsExactly("ASKED x:1");
    }

    @Test
    void takesFurtherPostsOfTheAuthorForTheSameQuestion() {
        clock.take(ask("x:1", "@anna", 0))
                .take(ask("x:2", "@anna", 5))
                .take(talk("x:3", "@anna", 6));

        clock.take(answer("x:4", "x:3", 10));

        assertThat(clock.events())
                .containsExactly("ASKED x:1", "FOLLOWED_UP x:1", "FOLLOWED_UP x:1", "ANSWERED x:1");
    }

    @Test
    void stopsByADeflectionToo_butNotesIt() {
        clock.take(ask("x:1", "@anna", 0)).take(deflect("x:2", "x:1", 10));

        assertThat(clock.last().status()).isEqualTo(QuestionStatus.ANSWERED);
        assertThat(clock.last().answer()).isEqualTo(new Answer("x:2", at(10), true));
    }

    @Test
    void warnsAndTellsOverdue_onTheMinute() {
        clock.take(ask("x:1", "@anna", 3)).advance(2 * DAY);

        assertThat(clock.events()).containsExactly("ASKED x:1", "WARNED x:1", "OVERDUE x:1");
        assertThat(clock.changes().get(1).question().updatedAt()).isEqualTo(at(3 + DAY * 3 / 4));
        assertThat(clock.last().overdueAt()).isEqualTo(at(3 + DAY));

        clock.take(answer("x:2", "x:1", 2 * DAY));
        assertThat(clock.last().withinLimit()).isFalse();
    }

    @Test
    void givesAnHour_inAStorm_whateverTheHours() {
        ServiceHours mondays =
                new ServiceHours(
                        ZoneOffset.UTC,
                        Map.of(DayOfWeek.MONDAY, new ServiceHours.Opening(480, 1080)),
                        new TreeSet<>());
        ResponseClockDriver closed =
                new ResponseClockDriver(mondays).storm(incident(2, -10, false));

        closed.take(ask("x:1", "@anna", 0)).advance(DAY);

        assertThat(closed.events()).containsExactly("ASKED x:1", "WARNED x:1", "OVERDUE x:1");
        assertThat(closed.last().overdueAt()).isEqualTo(at(60));
        assertThat(closed.last().incident()).isEqualTo(incident(2, 0, false).id());
    }

    @Test
    void waitsForTheNextOpening_onAnOrdinaryDay() {
        ServiceHours mondays =
                new ServiceHours(
                        ZoneOffset.UTC,
                        Map.of(
                                DayOfWeek.MONDAY, new ServiceHours.Opening(480, 1080),
                                DayOfWeek.TUESDAY, new ServiceHours.Opening(480, 1080)),
                        new TreeSet<>());
        ResponseClockDriver closed = new ResponseClockDriver(mondays);

        closed.take(ask("x:1", "@anna", 0));

        assertThat(closed.last().limit().dueAt()).isEqualTo("2026-06-23T08:00:00Z");
    }

    @Test
    void hastensThoseWhoWait_whenAStormBegins() {
        clock.take(ask("x:1", "@anna", 0)).storm(incident(3, 100, false)).advance(DAY);

        assertThat(clock.events())
                .containsExactly("ASKED x:1", "HASTENED x:1", "WARNED x:1", "OVERDUE x:1");
        assertThat(clock.last().overdueAt()).isEqualTo(at(160));
    }

    @Test
    void doesNotGiveBackTime_whenTheStormIsOver() {
        clock.storm(incident(2, 0, false)).take(ask("x:1", "@anna", 10));
        clock.storm(incident(2, 30, true)).take(ask("x:2", "@bert", 40)).advance(100);

        assertThat(clock.events()).contains("OVERDUE x:1").doesNotContain("OVERDUE x:2");
    }

    @Test
    void takesLowIncidentsForNoStorm() {
        clock.storm(incident(1, 0, false)).take(ask("x:1", "@anna", 10));

        assertThat(clock.last().inStorm()).isFalse();
    }

    @Test
    void catchesUp_whenAQuestionComesLate() {
        clock.storm(incident(2, -500, false)).take(late(ask("x:1", "@anna", 0), 200));

        assertThat(clock.events()).containsExactly("ASKED x:1", "WARNED x:1", "OVERDUE x:1");
    }

    @Test
    void givesUpAfterAWeek() {
        clock.take(ask("x:1", "@anna", 0)).advance(8 * DAY);

        assertThat(clock.last().status()).isEqualTo(QuestionStatus.UNANSWERED);
        assertThat(clock.last().updatedAt()).isEqualTo(at(7 * DAY));
        assertThat(clock.waiting()).isEmpty();
    }

    @Test
    void givesUpTheOldest_whenTooManyWait() {
        for (int i = 0; i <= ResponseClock.MOST; i++) {
            clock.take(ask("x:" + i, "@" + i, 0));
        }

        assertThat(clock.waiting()).hasSize(ResponseClock.MOST);
        assertThat(clock.events()).contains("GIVEN_UP x:0");
    }

    @Test
    void doesNotConcernItselfWithTalk() {
        assertThat(ResponseClock.concerns(ask("x:1", "@anna", 0))).isTrue();
        assertThat(ResponseClock.concerns(alone(talk("x:1", "@anna", 0)))).isFalse();
        assertThat(ResponseClock.concerns(alone(ask("x:1", "@anna", 0)))).isTrue();
    }

    private static Mention late(Mention mention, long observed) {
        return new Mention(
                mention.brand(),
                mention.topics(),
                mention.post(),
                mention.own(),
                true,
                at(observed),
                mention.annotation());
    }

    private static Mention alone(Mention mention) {
        return new Mention(
                mention.brand(),
                mention.topics(),
                Post.of("x:9", "x", at(0), "a"),
                mention.own(),
                false,
                at(0),
                mention.annotation());
    }
}
