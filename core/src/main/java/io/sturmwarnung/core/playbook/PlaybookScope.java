package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.triage.Cause;

import java.io.Serializable;
import java.util.Set;

/**
 * When a playbook applies.
 *
 * @param causes causes it applies to
 * @param minLevel lowest level it applies to, 0–6
 * @param maxLevel highest level it applies to, 0–6
 * @param coordinated whether it is made for criticism of which much is copied or arranged, and for
 *     no other
 */
public record PlaybookScope(Set<Cause> causes, int minLevel, int maxLevel, boolean coordinated)
        implements Serializable {

    boolean holds(Cause cause, int level) {
        return causes.contains(cause) && minLevel <= level && level <= maxLevel;
    }
}
