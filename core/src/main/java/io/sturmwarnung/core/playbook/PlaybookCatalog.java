package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.triage.Cause;

import java.util.List;
import java.util.Optional;

/** The playbooks to choose from. The choice depends on cause and level alone. */
public final class PlaybookCatalog {
    private final List<Playbook> playbooks;

    public PlaybookCatalog(List<Playbook> playbooks) {
        this.playbooks = List.copyOf(playbooks);
    }

    /** All playbooks, in the order of choice. */
    public List<Playbook> playbooks() {
        return playbooks;
    }

    /** The playbook with that id. */
    public Optional<Playbook> byId(String id) {
        return playbooks.stream().filter(playbook -> playbook.id().equals(id)).findFirst();
    }

    /** The first playbook for that cause and level. */
    public Playbook choose(Cause cause, int level) {
        return playbooks.stream()
                .filter(playbook -> playbook.appliesTo(cause, level))
                .findFirst()
                .orElseThrow();
    }
}
