package io.sturmwarnung.core.response;

import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.triage.Cause;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which question is answered first: points from 0 to {@value #MOST}, the sum of
 *
 * <ul>
 *   <li>{@value #DANGER} if people or their data are in danger, so that nothing else comes first;
 *   <li>time: 40 · 2^(−hours left / 6) until it is due, 60 − 20 · 2^(−hours over / 24) from then
 *       on;
 *   <li>{@value #STORM} if it was asked in a storm, or had to wait into one;
 *   <li>reach: 10 · log10(1 + people) / 6, at most 10, which a million people make;
 *   <li>reactions: 5 · log10(1 + replies and reposts) / 4, at most 5, which 10,000 make;
 *   <li>tone: 10 if it curses, else 5 if it is critical.
 * </ul>
 *
 * <p>The weights are judgement, not measurement: time weighs most because it is what was promised.
 */
public final class Urgency {
    /** More than all the others together can make. */
    static final double DANGER = 100;

    static final double STORM = 15;
    static final double MOST = 200;

    /** The most urgent first; of equals the one that was asked first. */
    public static Comparator<Question> byUrgencyAt(Instant now) {
        return Comparator.comparingDouble((Question question) -> -of(question, now))
                .thenComparing(Question::askedAt)
                .thenComparing(Question::id);
    }

    private static final Set<Cause> DANGERS = EnumSet.of(Cause.SAFETY, Cause.DATA_LEAK);
    private static final double HALVES_BEFORE_HOURS = 6;
    private static final double HALVES_AFTER_HOURS = 24;
    private static final double SECONDS_OF_AN_HOUR = 3_600;

    /** The points of a question at that time. */
    public static double of(Question question, Instant now) {
        EvidencePost post = question.post();
        return (DANGERS.contains(post.cause()) ? DANGER : 0)
                + time(Duration.between(now, question.limit().dueAt()))
                + (question.inStorm() ? STORM : 0)
                + logarithmic(post.reach(), 10, 6)
                + logarithmic(post.replies(), 5, 4)
                + tone(question);
    }

    private static double time(Duration left) {
        double hours = left.toSeconds() / SECONDS_OF_AN_HOUR;
        return hours >= 0
                ? 40 * StrictMath.pow(2, -hours / HALVES_BEFORE_HOURS)
                : 60 - 20 * StrictMath.pow(2, hours / HALVES_AFTER_HOURS);
    }

    private static double logarithmic(long count, double most, double digits) {
        return Math.min(most, most * StrictMath.log10(1.0 + Math.max(0, count)) / digits);
    }

    private static double tone(Question question) {
        if (question.post().offence() != Offence.Kind.NONE) {
            return 10;
        }
        return question.sentiment() == SentimentLabel.NEGATIVE ? 5 : 0;
    }

    private Urgency() {}
}
