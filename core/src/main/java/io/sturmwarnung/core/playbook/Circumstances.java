package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.triage.Cause;

/**
 * What the choice of a playbook rests on.
 *
 * @param cause what people hold against the brand
 * @param level 0–6 on the Shitstorm-Skala
 * @param critical critical mentions of the last hour, copies included
 * @param discounted those of them that are no voices of their own: copies of one text, or one
 *     account again and again
 * @param factsConfirmed whether a person has confirmed what happened
 */
public record Circumstances(
        Cause cause, int level, long critical, long discounted, boolean factsConfirmed) {
    /** From this share on criticism counts as coordinated: half, by this project's judgement. */
    public static final double COORDINATED_SHARE = 0.5;

    /** Fewer copies than these are chance, whatever their share. */
    public static final long FEWEST_COPIES = 10;

    /** Everybody speaks for themselves, and no facts are confirmed yet. */
    public static Circumstances of(Cause cause, int level) {
        return new Circumstances(cause, level, 0, 0, false);
    }

    /** Whether much of the criticism is copied, or comes from few accounts. */
    public boolean coordinated() {
        return discounted >= FEWEST_COPIES && discounted >= COORDINATED_SHARE * critical;
    }
}
