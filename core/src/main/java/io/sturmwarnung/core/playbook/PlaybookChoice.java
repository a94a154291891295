package io.sturmwarnung.core.playbook;

import java.util.List;

/**
 * A playbook, and why it is this one.
 *
 * @param playbook what to do
 * @param reasons why, one sentence each, at least one
 * @param holds what holds an apology back, the most telling first; empty where nothing does
 */
public record PlaybookChoice(Playbook playbook, List<Translated> reasons, List<Hold> holds) {

    /** Whether an apology has to wait. */
    public boolean held() {
        return !holds.isEmpty();
    }

    /** Why an apology has to wait, one sentence each. */
    public List<Translated> heldBecause() {
        return holds.stream().map(Hold::sentence).toList();
    }
}
