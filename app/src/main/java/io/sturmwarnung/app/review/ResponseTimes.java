package io.sturmwarnung.app.review;

import io.sturmwarnung.core.response.Question;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How questions and problems were answered during a storm.
 *
 * @param asked questions and problems addressed to the brand
 * @param answered how many of them an own account answered
 * @param medianMinutes half of the first answers took at most so long; {@code null} if none was
 *     answered
 * @param hotlineShare answers that sent people away as a share of all, from 0 to 1
 */
public record ResponseTimes(long asked, long answered, Double medianMinutes, double hotlineShare) {
    private static final double SECONDS_A_MINUTE = 60;

    /** Of these questions; {@code null} if nobody asked. */
    public static ResponseTimes of(List<Question> questions) {
        if (questions.isEmpty()) {
            return null;
        }
        List<Duration> times =
                questions.stream()
                        .map(Question::responseTime)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
        long deflected =
                questions.stream()
                        .filter(question -> question.answer() != null)
                        .filter(question -> question.answer().deflecting())
                        .count();
        return new ResponseTimes(
                questions.size(),
                times.size(),
                times.isEmpty()
                        ? null
                        : times.get((times.size() - 1) / 2).toSeconds() / SECONDS_A_MINUTE,
                times.isEmpty() ? 0 : (double) deflected / times.size());
    }
}
