package io.sturmwarnung.console.api;

import io.sturmwarnung.console.desk.PlaybookNow;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.core.playbook.Translated;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an incident's playbook says now, as programs read it.
 *
 * @param id of the playbook, or {@code null} if the catalogue does not know it
 * @param version of the playbook, 0 if it is unknown
 * @param heldBack why an apology has to wait; empty where it has not
 * @param facts the confirmation that holds, or {@code null}
 * @param explanation what that changes, or {@code null}
 */
record PlaybookJson(
        String id,
        int version,
        List<Translated> reasons,
        List<Translated> heldBack,
        boolean released,
        Facts facts,
        Translated explanation) {

    /** That somebody has confirmed what happened. */
    record Facts(String person, Instant at, String facts) {
        static Facts of(IncidentAction action) {
            return new Facts(action.person(), action.at(), action.detail());
        }
    }

    static PlaybookJson of(PlaybookNow now) {
        Optional<Playbook> playbook = Optional.ofNullable(now.playbook());
        return new PlaybookJson(
                playbook.map(Playbook::id).orElse(null),
                playbook.map(Playbook::version).orElse(0),
                now.reasons(),
                now.heldBack(),
                now.released(),
                Optional.ofNullable(now.facts()).map(Facts::of).orElse(null),
                now.explanation().orElse(null));
    }
}
