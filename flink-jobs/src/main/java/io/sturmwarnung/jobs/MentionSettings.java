package io.sturmwarnung.jobs;

import io.sturmwarnung.core.sentiment.SentimentModels;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.jobs.post.Pace;

import java.time.Duration;
import java.util.Optional;

/**
 * What {@link MentionJob} is told.
 *
 * @param watchlist the brands to look for
 * @param pace how fast a replay runs; empty for as fast as it can
 * @param idleAfter when a silent source is marked idle; zero for never, as in a replay
 * @param models the sentiment models to judge with; empty for those of the product
 */
public record MentionSettings(
        Watchlist watchlist,
        Optional<Pace> pace,
        Duration idleAfter,
        Optional<SentimentModels> models) {
    /** After how long a source that says nothing is no longer waited for. */
    public static final Duration IDLE_AFTER = Duration.ofSeconds(60);

    /** A file, as fast as it can be read. */
    public static MentionSettings replay(Watchlist watchlist) {
        return new MentionSettings(watchlist, Optional.empty(), Duration.ZERO, Optional.empty());
    }

    /** Sources that never end. */
    public static MentionSettings monitor(Watchlist watchlist) {
        return new MentionSettings(watchlist, Optional.empty(), IDLE_AFTER, Optional.empty());
    }

    /** The same at another speed. */
    public MentionSettings withPace(Pace newPace) {
        return new MentionSettings(watchlist, Optional.of(newPace), idleAfter, models);
    }

    /** The same with other sentiment models. */
    public MentionSettings withModels(SentimentModels others) {
        return new MentionSettings(watchlist, pace, idleAfter, Optional.of(others));
    }
}
