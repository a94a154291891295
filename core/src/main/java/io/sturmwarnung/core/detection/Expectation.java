package io.sturmwarnung.core.detection;

/**
 * What one hour usually brings at this time of the week.
 *
 * @param volume expected mentions an hour
 * @param volumeUpper the most mentions an hour that are still ordinary
 * @param negative expected critical mentions an hour
 * @param negativeUpper the most critical mentions an hour that are still ordinary
 * @param negativeShare expected critical share, from 0 to 1
 * @param negativeShareUpper the largest critical share that is still ordinary, from 0 to 1
 * @param usualShareUpper how large the usual critical share may be, from 0 to 1, given how few
 *     mentions it was learnt from
 * @param dispersion size parameter of the negative binomial distribution; smaller is wilder
 * @param historyHours how many hours of history it rests on; 0 means nothing is known yet
 */
public record Expectation(
        double volume,
        double volumeUpper,
        double negative,
        double negativeUpper,
        double negativeShare,
        double negativeShareUpper,
        double usualShareUpper,
        double dispersion,
        int historyHours) {}
