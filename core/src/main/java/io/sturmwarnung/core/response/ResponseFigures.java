package io.sturmwarnung.core.response;

/**
 * How a brand answers. The first six are of one minute, {@code open} and {@code openOverdue} count
 * who waits at its end, the others are of the 24 hours up to it.
 *
 * @param asked questions and problems that were put to it
 * @param answered first answers
 * @param answeredWithinLimit those of them that came before they were due
 * @param deflected those of them that sent people away, for instance to a hotline
 * @param overdue questions whose time ran out
 * @param sumMinutes response times of the first answers added up, in minutes
 * @param open questions that wait
 * @param openOverdue those of them that are overdue
 * @param dayMedianMinutes half of the first answers took at most so long; 0 without answers
 * @param dayAnsweredShare answered / (answered + open): of all who waited, 0 to 1
 * @param dayWithinLimitShare within the limit / (within the limit + run out of time), 0 to 1
 * @param dayHotlineShare deflected / answered, 0 to 1
 */
public record ResponseFigures(
        long asked,
        long answered,
        long answeredWithinLimit,
        long deflected,
        long overdue,
        double sumMinutes,
        long open,
        long openOverdue,
        long dayAsked,
        long dayAnswered,
        long dayAnsweredWithinLimit,
        long dayDeflected,
        long dayOverdue,
        double dayMedianMinutes,
        double dayAnsweredShare,
        double dayWithinLimitShare,
        double dayHotlineShare) {

    /** A share of nothing is 0. */
    static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
