package io.sturmwarnung.jobs;

import io.sturmwarnung.core.mention.Knowledge;
import io.sturmwarnung.core.watchlist.Watchlist;

import java.io.Serializable;

/**
 * What {@link CrisisJob} is told.
 *
 * @param watchlist the brands to watch
 * @param knowledgeVersion version of the models and words that mentions were understood by
 */
public record CrisisSettings(Watchlist watchlist, String knowledgeVersion) implements Serializable {

    /** The settings for mentions that were understood by what is part of the product. */
    public static CrisisSettings of(Watchlist watchlist) {
        return new CrisisSettings(watchlist, Knowledge.bundled().version());
    }
}
