package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.playbook.Playbook.Responsibility;
import io.sturmwarnung.core.playbook.Playbook.Strategy;
import io.sturmwarnung.core.triage.Cause;

import java.util.Optional;
import java.util.Set;

/**
 * Whether a strategy follows from the responsibility. Coombs (2007): who is responsible rebuilds,
 * that is apologises and repairs; denial is for what has not happened, and denial where guilt may
 * emerge is the worst error.
 */
final class PlaybookRules {
    /** From level 2 on somebody joins in, and silence is an answer of its own. */
    static final int HIGHEST_SILENCE = 1;

    private PlaybookRules() {}

    /** Why that strategy cannot go with that responsibility up to that level. */
    static Optional<String> contradiction(
            Responsibility responsibility, Strategy strategy, int maxLevel) {
        return switch (responsibility) {
            case PREVENTABLE -> preventable(strategy, maxLevel);
            case NONE, VICTIM ->
                    strategy == Strategy.APOLOGISE
                            ? Optional.of(
                                    "strategy apologise admits a responsibility that "
                                            + TypedFields.code(responsibility)
                                            + " rules out")
                            : Optional.empty();
            case ACCIDENTAL -> Optional.empty();
        };
    }

    private static Optional<String> preventable(Strategy strategy, int maxLevel) {
        boolean silent = strategy == Strategy.DO_NOT_RESPOND || strategy == Strategy.OBSERVE;
        if (silent && maxLevel > HIGHEST_SILENCE) {
            return Optional.of(
                    "strategy "
                            + TypedFields.code(strategy)
                            + " leaves people without an answer above level "
                            + HIGHEST_SILENCE
                            + " though responsibility is preventable");
        }
        if (strategy == Strategy.CORRECT_THE_FACTS) {
            return Optional.of(
                    "strategy correct-the-facts denies though responsibility is preventable");
        }
        return Optional.empty();
    }

    /** Only of a rumour can be said beforehand that nobody is responsible. */
    static boolean mayBeNobody(Set<Cause> causes) {
        return causes.equals(Set.of(Cause.RUMOUR));
    }
}
