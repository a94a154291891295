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
