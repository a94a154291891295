package io.sturmwarnung.console.page;

import io.sturmwarnung.console.desk.PlaybookNow;
import io.sturmwarnung.core.notification.IncidentAction;

import java.time.Instant;

/**
 * That somebody has confirmed what happened.
 *
 * @param text what is confirmed
 * @param released whether an apology may go out now
 */
record FactsView(String person, Instant at, String text, boolean released) {

    /** The confirmation that holds, or {@code null}. */
    static FactsView of(PlaybookNow playbook) {
        IncidentAction facts = playbook.facts();
        return facts == null
                ? null
                : new FactsView(facts.person(), facts.at(), facts.detail(), playbook.released());
    }
}
