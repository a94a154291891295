package io.sturmwarnung.core.response;

import static io.sturmwarnung.core.response.TestingThread.answer;
import static io.sturmwarnung.core.response.TestingThread.ask;
import static io.sturmwarnung.core.response.TestingThread.at;
import static io.sturmwarnung.core.response.TestingThread.deflect;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.alert.Message;
import io.sturmwarnung.core.response.QuestionChange.What;
import io.sturmwarnung.core.watchlist.ServiceHours;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

class ResponseBookTest {
    private static final int DAY = 24 * 60;

    private static final ServiceHours WORKING_WEEK =
            new ServiceHours(
                    ZoneOffset.UTC,
                    Map.of(
                            DayOfWeek.MONDAY, new ServiceHours.Opening(8 * 60, 18 * 60),
                            DayOfWeek.FRIDAY, new ServiceHours.Opening(8 * 60, 18 * 60)),
                    Collections.emptySortedSet());

    private ServiceHours hours = ServiceHours.ALWAYS;
    private ResponseBook book = ResponseBook.EMPTY;
    private Optional<ResponseAlert> alert = Optional.empty();

    @Test
    void countsAMinute_andTheDayBeforeIt() {
        ResponseClockDriver thread = new ResponseClockDriver();
        thread.take(ask("x:1", "@anna", 0))
                .take(ask("x:2", "@bert", 0))
                .take(ask("x:3", "@carl", 0));
        close(1, thread.changes());
        int asked = thread.changes().size();
        thread.take(answer("x:4", "x:1", 10)).take(deflect("x:5", "x:2", 20));
        ResponseFigures figures = close(21, thread.changes().subList(asked, asked + 2)).figures();

        assertThat(figures.asked()).isZero();
        assertThat(figures.answered()).isEqualTo(2);
        assertThat(figures.deflected()).isEqualTo(1);
        assertThat(figures.sumMinutes()).isEqualTo(30);
        assertThat(figures.open()).isEqualTo(1);
        assertThat(figures.dayAsked()).isEqualTo(3);
        assertThat(figures.dayMedianMinutes()).isEqualTo(10);
        assertThat(figures.dayAnsweredShare()).isEqualTo(2 / 3.0);
        assertThat(figures.dayHotlineShare()).isEqualTo(0.5);
        assertThat(figures.dayWithinLimitShare()).isEqualTo(1);
    }

    @Test
    void forgetsWhatIsADayOld_butNotTheTotals() {
        ResponseClockDriver thread = new ResponseClockDriver();
        thread.take(ask("x:1", "@anna", 0)).take(answer("x:2", "x:1", 5));
        close(6, thread.changes());
        ResponseMetrics later = close(6 + DAY, List.of());

        assertThat(later.figures().dayAsked()).isZero();
        assertThat(later.figures().dayMedianMinutes()).isZero();
        assertThat(later.totals()).isEqualTo(new ResponseTotals(1, 1, 1, 0, 0, 0, 5));
        assertThat(later.id()).isEqualTo("b:2026-06-20T10:06:00Z:response");
    }

    @Test
    void countsWhoIsOverdue_untilTheyAreAnswered() {
        ResponseClockDriver thread = new ResponseClockDriver();
        thread.take(ask("x:1", "@anna", 0)).advance(DAY + 10);
        ResponseFigures overdue = close(DAY + 1, thread.changes()).figures();
        int before = thread.changes().size();
        thread.take(answer("x:2", "x:1", DAY + 20));
        ResponseFigures answered =
                close(DAY + 21, thread.changes().subList(before, before + 1)).figures();

        assertThat(overdue.openOverdue()).isEqualTo(1);
        assertThat(overdue.overdue()).isEqualTo(1);
        assertThat(answered.openOverdue()).isZero();
        assertThat(answered.open()).isZero();
        assertThat(answered.dayWithinLimitShare()).isZero();
        assertThat(alert).isEmpty();
    }

    @Test
    void tellsOfTheFirstThatWaitsInAStorm_andRemindsAWorkingDayLater() {
        // 11:01 on a Friday; the next working day is Monday.
        hours = WORKING_WEEK;
        close(61, overdue("x:1", 0));
        assertThat(alert.orElseThrow().overdue()).isEqualTo(1);
        assertThat(alert.orElseThrow().more()).isZero();
        close(70, overdue("x:2", 9));
        close(80, overdue("x:3", 19));
        assertThat(alert).isEmpty();

        assertThat(book.nextLook()).contains(at(61 + 3 * DAY));
        close(61 + 3 * DAY, List.of());
        assertThat(alert.orElseThrow().overdue()).isEqualTo(3);
        assertThat(alert.orElseThrow().more()).isEqualTo(2);
        assertThat(alert.orElseThrow().createdAt()).isEqualTo(at(61 + 3 * DAY));
        assertThat(book.nextLook()).isEmpty();
    }

    @Test
    void tellsAgain_whenTwiceAsManyWait_afterAPauseThatGrows() {
        close(61, overdue(0, 8));
        close(62, overdue(8, 15));
        assertThat(alert).isEmpty();
        close(121, overdue(15, 16));
        assertThat(alert.orElseThrow().overdue()).isEqualTo(16);
        assertThat(alert.orElseThrow().more()).isEqualTo(8);
        close(122, overdue(16, 31));
        assertThat(alert).isEmpty();
        close(150, overdue(31, 40));
        assertThat(alert).isEmpty();

        assertThat(book.nextLook()).contains(at(121 + 6 * 60));
        close(121 + 6 * 60, List.of());
        assertThat(alert.orElseThrow().more()).isEqualTo(24);
    }

    @Test
    void tellsAFewTimesInAStorm_howeverLongItLasts() {
        List<ResponseAlert> alerts = new ArrayList<>();
        for (int hour = 1; hour <= 10 * 24; hour++) {
            close(60L * hour, overdue(20 * hour, 20 * hour + 20));
            alert.ifPresent(alerts::add);
        }

        assertThat(alerts).hasSize(PressingQuestions.MOST_MESSAGES);
        assertThat(alerts)
                .extracting(ResponseAlert::overdue)
                .containsExactly(20L, 40L, 160L, 640L, 1120L);
        assertThat(alerts.getFirst().messages().getFirst().body()).contains("doppelt so viele");
        assertThat(alerts.getLast().messages().get(0).body())
                .contains("480 davon seit der letzten Meldung", "letzte Meldung dazu");
        assertThat(alerts.getLast().messages().get(1).body())
                .contains("480 of them since the last message", "last message about it");
    }

    @Test
    void beginsAnew_whenAnotherStormBegins() {
        close(61, overdue("x:1", 0));
        Question later = TestingThread.overdue("x:2", 200);
        close(270, List.of(new QuestionChange(What.OVERDUE, inStorm(later, "b:other"))));

        assertThat(alert.orElseThrow().overdue()).isEqualTo(2);
        assertThat(book.pressing().told().number()).isEqualTo(1);
        assertThat(book.pressing().told().incident()).isEqualTo("b:other");
    }

    private static Question inStorm(Question question, String incident) {
        return new Question(
                question.brand(),
                question.conversation(),
                question.post(),
                question.asker(),
                question.sentiment(),
                question.followUps(),
                question.status(),
                question.limit(),
                incident,
                question.overdueAt(),
                question.answer(),
                question.updatedAt());
    }

    private static List<QuestionChange> overdue(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> TestingThread.overdue("x:" + number, 0))
                .map(question -> new QuestionChange(What.OVERDUE, question))
                .toList();
    }

    @Test
    void doesNotTell_whenAllWereAnsweredInTheMeantime() {
        close(61, overdue("x:1", 0));
        close(70, overdue("x:2", 9));
        List<QuestionChange> answers = new ArrayList<>();
        for (QuestionChange change : List.of(overdue("x:1", 0).get(0), overdue("x:2", 9).get(0))) {
            Question question = change.question();
            Answer answer = new Answer("x:9", at(75), false);
            answers.add(new QuestionChange(What.ANSWERED, question.answered(answer, at(75))));
        }
        close(76, answers);

        assertThat(book.nextLook()).isEmpty();
        assertThat(book.pressing().count()).isZero();
    }

    @Test
    void saysWhoWaits_inBothLanguages() {
        close(61, overdue("x:1\n„evil", 0));

        List<Message> messages = alert.orElseThrow().messages();
        assertThat(messages).extracting(Message::language).containsExactly("de", "en");
        assertThat(messages.get(0).title())
                .isEqualTo("b: 1 Frage im Sturm seit über 1 h ohne Antwort");
        assertThat(messages.get(1).title())
                .isEqualTo("b: 1 question unanswered for over 1 h in the storm");
        assertThat(messages.get(0).body())
                .contains("- 19.06. 12:00 Uhr, x, @x:1 „evil: „what about x:1 'evil?“");
    }

    @Test
    void keepsTheMostUrgent_andCountsTheOthers() {
        List<QuestionChange> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            many.addAll(overdue("x:" + i, i % 7));
        }
        close(68, many);

        assertThat(book.pressing().questions()).hasSize(PressingQuestions.KEPT);
        assertThat(alert.orElseThrow().overdue()).isEqualTo(200);
        assertThat(alert.orElseThrow().questions())
                .hasSize(ResponseAlert.LISTED)
                .allMatch(question -> question.askedAt().equals(at(0)));
    }

    private static List<QuestionChange> overdue(String id, long minutes) {
        return List.of(new QuestionChange(What.OVERDUE, TestingThread.overdue(id, minutes)));
    }

    private ResponseMetrics close(long minutes, List<QuestionChange> changes) {
        ResponseBook.Page page = book.endOfMinute("b", hours, at(minutes), changes);
        book = page.book();
        alert = page.alert();
        return page.metrics();
    }
}
