package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.watchlist.Brand;

import java.time.Instant;
import java.util.List;

/**
 * What a brand is judged with.
 *
 * @param brand the brand as the watchlist has it
 * @param watchlistVersion version of the watchlist, kept with every alert
 * @param knowledgeVersion version of the models and words that posts were understood by, kept too
 * @param playbooks the playbooks to choose from
 * @param watched all brands of the watchlist: an own post may have been meant for another
 * @param drillSince when the invented storm of a drill begins: what was before only teaches what is
 *     usual, and everything that is found is marked; {@code null} in earnest
 */
public record WatchSettings(
        Brand brand,
        String watchlistVersion,
        String knowledgeVersion,
        PlaybookCatalog playbooks,
        List<Brand> watched,
        Instant drillSince) {

    public WatchSettings {
        watched = List.copyOf(watched);
    }

    /** In earnest, and alone. */
    public WatchSettings(
            Brand brand,
            String watchlistVersion,
            String knowledgeVersion,
            PlaybookCatalog playbooks) {
        this(brand, watchlistVersion, knowledgeVersion, playbooks, List.of(), null);
    }

    boolean drill() {
        return drillSince != null;
    }

    /** Whether a storm may begin now. */
    boolean watchesAt(Instant time) {
        return drillSince == null || !time.isBefore(drillSince);
    }
}
