package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.triage.Cause;

import java.util.List;
import java.util.Set;

/**
 * What to do in one kind of storm.
 *
 * @param id short name used in alerts and incidents
 * @param version changes whenever the content does
 * @param title what it is about
 * @param causes causes it applies to
 * @param minLevel lowest level it applies to, 0–6
 * @param maxLevel highest level it applies to, 0–6
 * @param responsibility how people see the brand's part in it
 * @param strategy what follows from that
 * @param steps what to do, in order
 * @param dos what helps
 * @param donts what makes it worse
 * @param holdingStatement what can be said before the facts are known; blanks in {@code […]}
 * @param apology a draft that a person must complete and approve; blanks in {@code […]}
 * @param source where this advice comes from
 */
public record Playbook(
        String id,
        int version,
        Translated title,
        Set<Cause> causes,
        int minLevel,
        int maxLevel,
        Responsibility responsibility,
        Strategy strategy,
        List<PlaybookStep> steps,
        List<Translated> dos,
        List<Translated> donts,
        Translated holdingStatement,
        Translated apology,
        String source) {

    /** How much responsibility people attribute to the brand (Coombs 2007, SCCT clusters). */
    public enum Responsibility {
        VICTIM,
        ACCIDENTAL,
        PREVENTABLE
    }

    /** The answer that follows from the responsibility. */
    public enum Strategy {
        OBSERVE,
        CORRECT_THE_FACTS,
        INFORM,
        APOLOGISE
    }

    /** Whether it is meant for that cause at that level. */
    public boolean appliesTo(Cause cause, int level) {
        return causes.contains(cause) && minLevel <= level && level <= maxLevel;
    }
}
