package io.sturmwarnung.core.response;

/**
 * How a brand has answered since it is watched.
 *
 * @param asked questions and problems that were put to it
 * @param answered first answers
 * @param withinLimit those of them that came before they were due
 * @param deflected those of them that sent people away
 * @param overdue questions whose time ran out, answered since or not
 * @param open questions that wait
 * @param medianMinutes half of the first answers took at most so long, in whole minutes; 0 without
 *     answers
 */
public record ResponseTotals(
        long asked,
        long answered,
        long withinLimit,
        long deflected,
        long overdue,
        long open,
        long medianMinutes) {
    /** Nothing was asked. */
    public static final ResponseTotals NONE = new ResponseTotals(0, 0, 0, 0, 0, 0, 0);

    /** Of those whose time is over or who were answered, how many were answered in time; 0 to 1. */
    public double withinLimitShare() {
        return ResponseFigures.share(withinLimit, withinLimit + overdue);
    }

    /** Of the answers, how many sent people away; 0 to 1. */
    public double hotlineShare() {
        return ResponseFigures.share(deflected, answered);
    }

    /** The same after another minute. */
    ResponseTotals plus(AnswerMinute minute, long nowOpen, long median) {
        return new ResponseTotals(
                asked + minute.asked(),
                answered + minute.answered(),
                withinLimit + minute.withinLimit(),
                deflected + minute.deflected(),
                overdue + minute.overdue(),
                nowOpen,
                median);
    }
}
