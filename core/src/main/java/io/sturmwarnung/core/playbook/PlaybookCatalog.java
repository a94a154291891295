package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.triage.Cause;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The playbooks to choose from. The choice depends on the {@link Circumstances} alone. Where
 * criticism is coordinated, a playbook made for that comes first, if there is one for the cause;
 * otherwise the most specific one: that for fewest causes, then for fewest levels, then by id.
 */
public final class PlaybookCatalog implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<Playbook> MOST_SPECIFIC_FIRST =
            Comparator.comparingInt((Playbook playbook) -> playbook.scope().causes().size())
                    .thenComparingInt(
                            playbook -> playbook.scope().maxLevel() - playbook.scope().minLevel())
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

    /**
     * The playbooks of the product with those of that folder ({@code *.yaml}) on top: one with the
     * id of a bundled one replaces it, any other is added. {@link InvalidPlaybooksException} names
     * all problems of all files.
     */
    public static PlaybookCatalog read(Path folder) throws IOException {
        return CatalogReader.overlaid(folder);
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
     * The playbook for these circumstances, with the reasons; {@link NoSuchElementException} if
     * there is none, which cannot happen with the {@link #bundled()} or {@link #read} ones.
     */
    public PlaybookChoice choose(Circumstances now) {
        Playbook playbook =
                find(now.cause(), now.level(), now.coordinated())
                        .or(() -> find(now.cause(), now.level()))
                        .orElseThrow(() -> new NoSuchElementException(missing(now)));
        return choice(playbook, now);
    }

    /**
     * The playbook that people follow already, with what holds for it in these circumstances; empty
     * if the catalogue has none of that id.
     */
    public Optional<PlaybookChoice> chooseAgain(String id, Circumstances now) {
        return byId(id).map(playbook -> choice(playbook, now));
    }

    private static PlaybookChoice choice(Playbook playbook, Circumstances now) {
        return new PlaybookChoice(playbook, ChoiceReasons.of(playbook, now), Hold.of(now));
    }

    /** The playbook for criticism in which everybody speaks for themselves. */
    Optional<Playbook> find(Cause cause, int level) {
        return find(cause, level, false);
    }

    private Optional<Playbook> find(Cause cause, int level, boolean coordinated) {
        return playbooks.stream()
                .filter(playbook -> playbook.scope().coordinated() == coordinated)
                .filter(playbook -> playbook.appliesTo(cause, level))
                .findFirst();
    }

    private static String missing(Circumstances now) {
        return "no playbook for cause " + now.cause().code() + " at level " + now.level();
    }
}
