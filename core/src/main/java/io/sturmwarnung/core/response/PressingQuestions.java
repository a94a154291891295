package io.sturmwarnung.core.response;

import io.sturmwarnung.core.response.QuestionChange.What;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The questions that are overdue in a storm, of which on-call is told: at most once in {@link
 * #PAUSE}, and only if there are new ones. Size: at most {@value #KEPT} questions of about 1 kB,
 * the most urgent; the others are only counted.
 *
 * @param questions those that are kept, the most urgent first
 * @param count how many there are
 * @param untold how many have become overdue since on-call was told
 * @param toldAt when on-call was last told, or {@code null}
 */
public record PressingQuestions(List<Question> questions, long count, long untold, Instant toldAt) {
    /** There is none. */
    static final PressingQuestions NONE = new PressingQuestions(List.of(), 0, 0, null);

    /** Whoever is told more often stops reading. */
    static final Duration PAUSE = Duration.ofHours(1);

    static final int KEPT = 50;

    public PressingQuestions {
        questions = List.copyOf(questions);
    }

    /** What is pressing after a minute, and what on-call is told. */
    record Told(PressingQuestions pressing, Optional<ResponseAlert> alert) {}

    Told endOfMinute(String brand, Instant end, List<QuestionChange> changes) {
        List<Question> kept = new ArrayList<>(questions);
        long nowCount = count;
        long nowUntold = untold;
        for (QuestionChange change : changes) {
            Question question = change.question();
            if (question.inStorm() && question.overdueAt() != null) {
                kept.removeIf(each -> each.id().equals(question.id()));
                if (question.status().waiting()) {
                    kept.add(question);
                }
                nowCount += change.what() == What.OVERDUE ? 1 : 0;
                nowUntold += change.what() == What.OVERDUE ? 1 : 0;
                nowCount -= question.status().waiting() ? 0 : 1;
            }
        }
        kept.sort(Urgency.byUrgencyAt(end));
        List<Question> most = kept.subList(0, Math.min(KEPT, kept.size()));
        boolean tell = nowUntold > 0 && !most.isEmpty() && mayTell(end);
        if (!tell) {
            long stillUntold = Math.min(nowUntold, nowCount);
            return new Told(
                    new PressingQuestions(most, nowCount, stillUntold, toldAt), Optional.empty());
        }
        return new Told(
                new PressingQuestions(most, nowCount, 0, end),
                Optional.of(ResponseAlert.of(brand, end, nowCount, most)));
    }

    /** When on-call may be told of those they do not know of yet. */
    Optional<Instant> nextLook() {
        return untold > 0 && toldAt != null ? Optional.of(toldAt.plus(PAUSE)) : Optional.empty();
    }

    private boolean mayTell(Instant now) {
        return toldAt == null || !now.isBefore(toldAt.plus(PAUSE));
    }
}
