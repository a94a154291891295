package io.sturmwarnung.core.response;

import io.sturmwarnung.core.response.QuestionChange.What;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened to a brand's questions within a minute.
 *
 * @param end end of the minute
 * @param responseMinutes how long each first answer took, in whole minutes
 */
public record AnswerMinute(
        Instant end,
        long asked,
        long answered,
        long withinLimit,
        long deflected,
        long overdue,
        List<Integer> responseMinutes) {

    public AnswerMinute {
        responseMinutes = List.copyOf(responseMinutes);
    }

    /** What happened in all of them, in one pass, as there are up to 1,440 of them each minute. */
    static AnswerMinute total(Instant end, List<AnswerMinute> minutes) {
        long asked = 0;
        long answered = 0;
        long withinLimit = 0;
        long deflected = 0;
        long overdue = 0;
        List<Integer> times = new ArrayList<>();
        for (AnswerMinute minute : minutes) {
            asked += minute.asked;
            answered += minute.answered;
            withinLimit += minute.withinLimit;
            deflected += minute.deflected;
            overdue += minute.overdue;
            times.addAll(minute.responseMinutes);
        }
        return new AnswerMinute(end, asked, answered, withinLimit, deflected, overdue, times);
    }

    /** How long the answer in the middle took, the lower one of two; 0 where there was none. */
    long medianMinutes() {
        return responseMinutes.isEmpty()
                ? 0
                : responseMinutes.stream().sorted().toList().get((responseMinutes.size() - 1) / 2);
    }

    static AnswerMinute of(Instant end, List<QuestionChange> changes) {
        List<Question> answered =
                changes.stream()
                        .filter(change -> change.what() == What.ANSWERED)
                        .map(QuestionChange::question)
                        .toList();
        List<Integer> minutes = new ArrayList<>();
        answered.forEach(
                question -> minutes.add(Math.toIntExact(question.responseTime().toMinutes())));
        return new AnswerMinute(
                end,
                count(changes, What.ASKED),
                answered.size(),
                answered.stream().filter(Question::withinLimit).count(),
                answered.stream().filter(question -> question.answer().deflecting()).count(),
                count(changes, What.OVERDUE),
                minutes);
    }

    private static long count(List<QuestionChange> changes, What what) {
        return changes.stream().filter(change -> change.what() == what).count();
    }
}
