package io.sturmwarnung.jobs;

import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.core.mention.Knowledge;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.watchlist.Watchlist;

import java.io.Serializable;
import java.time.Instant;

/**
 * What {@link CrisisJob} is told.
 *
 * @param watchlist the brands to watch
 * @param knowledgeVersion version of the models and words that mentions were understood by
 * @param live whether the sources never end: only then signs of life are given, for a replay leaves
 *     the same behind each time
 * @param history what was counted before
 * @param playbooks what alerts advise
 * @param drillSince when the invented storm begins if it is a drill, of which only incidents and
 *     alerts from then on are indexed, marked as such; {@code null} in earnest
 */
public record CrisisSettings(
        Watchlist watchlist,
        String knowledgeVersion,
        boolean live,
        PastHours history,
        PlaybookCatalog playbooks,
        Instant drillSince)
        implements Serializable {

    /** For the mentions that are found with those settings, in the same process. */
    static CrisisSettings of(MentionSettings settings) {
        return new CrisisSettings(
                settings.watchlist(),
                settings.knowledge().version(),
                settings.live(),
                settings.history(),
                settings.playbooks(),
                settings.drillSince());
    }

    /**
     * Sources that never end, understood by what is part of the product.
     *
     * @param history what was counted before, {@link PastHours#NONE} if nothing is known
     * @param playbooks what alerts advise
     */
    public static CrisisSettings monitor(
            Watchlist watchlist, PastHours history, PlaybookCatalog playbooks) {
        return new CrisisSettings(
                watchlist, Knowledge.bundled().version(), true, history, playbooks, null);
    }

    /** The same with another alert budget for all brands. */
    CrisisSettings withAlertBudget(double budget) {
        return new CrisisSettings(
                watchlist.withAlertBudget(budget),
                knowledgeVersion,
                live,
                history,
                playbooks,
                drillSince);
    }

    boolean drill() {
        return drillSince != null;
    }
}
