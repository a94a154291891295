package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.triage.Cause;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The playbooks to choose from. The choice depends on cause and level alone: the most specific
 * playbook comes first, that is the one for fewest causes, then for fewest levels, then by id.
 */
public final class PlaybookCatalog {
    private static final Comparator<Playbook> MOST_SPECIFIC_FIRST =
            Comparator.comparingInt((Playbook playbook) -> playbook.causes().size())
                    .thenComparingInt(playbook -> playbook.maxLevel() - playbook.minLevel())
                    .thenComparing(Playbook::id);

    private final List<Playbook> playbooks;

    public PlaybookCatalog(List<Playbook> playbooks) {
        this.playbooks = playbooks.stream().sorted(MOST_SPECIFIC_FIRST).toList();
    }

    /**
     * The playbooks that come with the product. Every cause has one at every level from 0 to 6;
     * {@link InvalidPlaybooksException} names all problems of all files if they are not usable.
     */
    public static PlaybookCatalog bundled() {
        return CatalogReader.bundled();
    }

    /** All playbooks, in the order of choice. */
    public List<Playbook> playbooks() {
        return playbooks;
    }

    /** The playbook with that id. */
    public Optional<Playbook> byId(String id) {
        return playbooks.stream().filter(playbook -> playbook.id().equals(id)).findFirst();
    }

    /**
     * The most specific playbook for that cause and level; {@link NoSuchElementException} if there
     * is none, which cannot happen with the {@link #bundled()} ones.
     */
    public Playbook choose(Cause cause, int level) {
        return find(cause, level)
                .orElseThrow(
                        () ->
                                new NoSuchElementException(
                                        "no playbook for cause "
                                                + cause.code()
                                                + " at level "
                                                + level));
    }

    Optional<Playbook> find(Cause cause, int level) {
        return playbooks.stream().filter(playbook -> playbook.appliesTo(cause, level)).findFirst();
    }
}
