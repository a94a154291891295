package io.sturmwarnung.core.response;

import io.sturmwarnung.core.response.QuestionChange.What;
import io.sturmwarnung.core.watchlist.ServiceHours;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The questions that are overdue in a storm. On-call is told of the first, and again only of new
 * ones: when there are twice as many (and {@value #ENOUGH} or more), otherwise once a working day,
 * and {@value #MOST_MESSAGES} times in a storm at most. Size: at most {@value #KEPT} questions of
 * about 1 kB, the most urgent; the others are only counted.
 *
 * @param questions those that are kept, the most urgent first
 * @param count how many there are
 * @param untold how many have become overdue since on-call was told
 * @param incident id of the storm in which the latest of them became overdue, or {@code null}
 * @param told what on-call was last told, or {@code null}
 */
public record PressingQuestions(
        List<Question> questions, long count, long untold, String incident, PressingMessage told) {
    /** There is none. */
    static final PressingQuestions NONE = new PressingQuestions(List.of(), 0, 0, null, null);

    /**
     * What doubles by the hour is not told by the hour: how long on-call is left alone after the
     * first message, the second, and each of the others.
     */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24));

    /** Who has not been stirred by five messages will not be by a sixth; the list stays. */
    static final int MOST_MESSAGES = 5;

    /** Twice one is no news. */
    static final long ENOUGH = 10;

    static final int KEPT = 50;

    private static final Duration DAY = Duration.ofDays(1);

    public PressingQuestions {
        questions = List.copyOf(questions);
    }

    /** What is pressing after a minute, and what on-call is told. */
    record Told(PressingQuestions pressing, Optional<ResponseAlert> alert) {}

    Told endOfMinute(String brand, ServiceHours hours, Instant end, List<QuestionChange> changes) {
        PressingQuestions now = with(end, changes);
        if (now.tellAt(end).filter(at -> !end.isBefore(at)).isEmpty()) {
            return new Told(now, Optional.empty());
        }
        PressingMessage message =
                new PressingMessage(
                        end,
                        now.incident,
                        now.inOtherStorm() ? 1 : told.number() + 1,
                        now.count,
                        hours.opensFrom(hours.after(end, DAY)));
        return new Told(
                new PressingQuestions(now.questions, now.count, 0, now.incident, message),
                Optional.of(ResponseAlert.of(brand, message, now)));
    }

    private PressingQuestions with(Instant end, List<QuestionChange> changes) {
        List<Question> kept = new ArrayList<>(questions);
        long nowCount = count;
        long nowUntold = untold;
        String storm = incident;
        for (QuestionChange change : changes) {
            Question question = change.question();
            if (question.inStorm() && question.overdueAt() != null) {
                kept.removeIf(each -> each.id().equals(question.id()));
                if (question.status().waiting()) {
                    kept.add(question);
                }
                if (change.what() == What.OVERDUE) {
                    nowCount++;
                    nowUntold++;
                    storm = question.incident();
                }
                nowCount -= question.status().waiting() ? 0 : 1;
            }
        }
        kept.sort(Urgency.byUrgencyAt(end));
        List<Question> most = kept.subList(0, Math.min(KEPT, kept.size()));
        return new PressingQuestions(most, nowCount, Math.min(nowUntold, nowCount), storm, told);
    }

    /** When on-call may be told of those they do not know of yet. */
    Optional<Instant> nextLook() {
        return told == null ? Optional.empty() : tellAt(told.at());
    }

    /** From when on on-call is to be told, if nothing changes; empty if there is no news. */
    private Optional<Instant> tellAt(Instant now) {
        if (untold == 0 || questions.isEmpty()) {
            return Optional.empty();
        }
        if (told == null) {
            return Optional.of(now);
        }
        if (inOtherStorm()) {
            return Optional.of(told.at().plus(PAUSES.getFirst()));
        }
        if (told.number() >= MOST_MESSAGES) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(Math.min(told.number(), PAUSES.size()) - 1);
        return Optional.of(muchWorse() ? told.at().plus(pause) : told.remindAt());
    }

    private boolean inOtherStorm() {
        return told == null || !Objects.equals(told.incident(), incident);
    }

    private boolean muchWorse() {
        return count >= Math.max(ENOUGH, 2 * told.overdue());
    }
}
