package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.triage.Cause;

import java.io.Serializable;
import java.util.List;

/**
 * What to do in one kind of storm.
 *
 * @param id short name used in alerts and incidents
 * @param version changes whenever the content does
 * @param title what it is about
 * @param scope when it applies
 * @param responsibility how people see the brand's part in it
 * @param strategy what follows from that
 * @param steps what to do, in order of their deadlines
 * @param advice what helps, what hurts, what raises it and when to stop
 * @param drafts words to begin with
 * @param sources where this advice comes from
 */
public record Playbook(
        String id,
        int version,
        Translated title,
        PlaybookScope scope,
        Responsibility responsibility,
        Strategy strategy,
        List<PlaybookStep> steps,
        PlaybookAdvice advice,
        PlaybookDrafts drafts,
        List<PlaybookSource> sources)
        implements Serializable {

    /** How much responsibility people attribute to the brand (Coombs 2007, SCCT clusters). */
    public enum Responsibility {
        /** Nothing has happened: the claim is false. */
        NONE,
        VICTIM,
        ACCIDENTAL,
        PREVENTABLE
    }

    /** The answer that follows from the responsibility. */
    public enum Strategy {
        /** Say nothing at all, to anybody. */
        DO_NOT_RESPOND,
        /** Make no statement, and help people one by one. */
        OBSERVE,
        CORRECT_THE_FACTS,
        INFORM,
        APOLOGISE
    }

    /** Whether it is meant for that cause at that level. */
    public boolean appliesTo(Cause cause, int level) {
        return scope.holds(cause, level);
    }
}
