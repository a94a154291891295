package io.sturmwarnung.core.response;

import io.sturmwarnung.core.watchlist.ServiceHours;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of how a brand answers. Size: 24 hours of minutes in which something happened, at
 * about 60 bytes and 4 for each answer; 12 bytes for each response time that ever occurred, which
 * are at most 10,080; and {@link PressingQuestions}.
 *
 * @param day the minutes of the last 24 hours in which something happened, oldest first
 * @param open questions that wait
 * @param openOverdue those of them that are overdue
 * @param pressing those of them that were asked in a storm
 * @param totals since the brand is watched
 * @param responseMinutes how many first answers took so many whole minutes
 */
public record ResponseBook(
        List<AnswerMinute> day,
        long open,
        long openOverdue,
        PressingQuestions pressing,
        ResponseTotals totals,
        Map<Integer, Long> responseMinutes) {
    /** Nobody has asked. */
    public static final ResponseBook EMPTY =
            new ResponseBook(
                    List.of(), 0, 0, PressingQuestions.NONE, ResponseTotals.NONE, Map.of());

    private static final Duration DAY = Duration.ofDays(1);

    /**
     * What a minute came to.
     *
     * @param book the book after it
     * @param metrics where the brand stands
     * @param alert what on-call is told, if anything
     */
    public record Page(ResponseBook book, ResponseMetrics metrics, Optional<ResponseAlert> alert) {}

    /**
     * Closes a minute.
     *
     * @param hours when the brand works: nobody is reminded outside of them
     * @param changes what happened in it, in any order but for changes of the same question
     */
    public Page endOfMinute(
            String brand, ServiceHours hours, Instant end, List<QuestionChange> changes) {
        AnswerMinute minute = AnswerMinute.of(end, changes);
        List<AnswerMinute> newDay = new ArrayList<>(day);
        newDay.add(minute);
        Instant dayBefore = end.minus(DAY);
        newDay.removeIf(each -> !each.end().isAfter(dayBefore));
        long nowOpen = open;
        long nowOverdue = openOverdue;
        for (QuestionChange change : changes) {
            nowOpen += opens(change);
            nowOverdue += overdues(change);
        }
        SortedMap<Integer, Long> times = new TreeMap<>(responseMinutes);
        minute.responseMinutes().forEach(time -> times.merge(time, 1L, Long::sum));
        PressingQuestions.Told told = pressing.endOfMinute(brand, hours, end, changes);
        ResponseBook after =
                new ResponseBook(
                        newDay,
                        nowOpen,
                        nowOverdue,
                        told.pressing(),
                        totals.plus(minute, nowOpen, median(times)),
                        times);
        return new Page(after, after.metrics(brand, minute), told.alert());
    }

    /** When {@link #endOfMinute} must be called though nothing happens; empty if never. */
    public Optional<Instant> nextLook() {
        return pressing.nextLook();
    }

    private static int opens(QuestionChange change) {
        return switch (change.what()) {
            case ASKED -> 1;
            case ANSWERED, GIVEN_UP -> -1;
            case FOLLOWED_UP, HASTENED, WARNED, OVERDUE -> 0;
        };
    }

    private static int overdues(QuestionChange change) {
        boolean was = change.question().overdueAt() != null;
        return switch (change.what()) {
            case OVERDUE -> 1;
            case ANSWERED, GIVEN_UP -> was ? -1 : 0;
            case ASKED, FOLLOWED_UP, HASTENED, WARNED -> 0;
        };
    }

    private ResponseMetrics metrics(String brand, AnswerMinute minute) {
        AnswerMinute all = AnswerMinute.total(minute.end(), day);
        long answered = all.answered();
        ResponseFigures figures =
                new ResponseFigures(
                        minute.asked(),
                        minute.answered(),
                        minute.withinLimit(),
                        minute.deflected(),
                        minute.overdue(),
                        minute.responseMinutes().stream().mapToInt(Integer::intValue).sum(),
                        open,
                        openOverdue,
                        all.asked(),
                        answered,
                        all.withinLimit(),
                        all.deflected(),
                        all.overdue(),
                        all.medianMinutes(),
                        ResponseFigures.share(answered, answered + open),
                        ResponseFigures.share(all.withinLimit(), all.withinLimit() + all.overdue()),
                        ResponseFigures.share(all.deflected(), answered));
        return new ResponseMetrics(brand, minute.end(), figures, totals);
    }

    /** The lower one of two in the middle. */
    private static long median(SortedMap<Integer, Long> times) {
        long all = times.values().stream().mapToLong(Long::longValue).sum();
        long passed = 0;
        for (Map.Entry<Integer, Long> time : times.entrySet()) {
            passed += time.getValue();
            if (passed * 2 >= all) {
                return time.getKey();
            }
        }
        return 0;
    }
}
