package io.sturmwarnung.core.detection;

/**
 * The published inputs of a {@link StormLevel}: the level can be worked out again from them.
 *
 * @param criticalAuthors distinct accounts that criticised within the last hour, each with a voice
 *     of its own
 * @param surge critical mentions of the last hour divided by the most that is ordinary
 * @param channels channels with critical mentions in the last 24 hours
 * @param negativeShare critical share of the last hour, from 0 to 1
 * @param offensiveShare offensive share of the last hour, from 0 to 1; told, and no part of the
 *     level
 * @param outlets distinct media outlets that reported in the last 24 hours
 * @param reach followers or views behind the critical mentions of the last 24 hours
 * @param discounted critical mentions of the last hour that are no voices of their own: copies of
 *     one text, or one account again and again; nothing else here counts them
 * @param offensive offensive mentions of the last hour
 */
public record StormInputs(
        long criticalAuthors,
        double surge,
        int channels,
        double negativeShare,
        double offensiveShare,
        int outlets,
        long reach,
        long discounted,
        long offensive) {

    /** Nothing is being said. */
    public static final StormInputs CALM = new StormInputs(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
