package io.sturmwarnung.jobs;

import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.core.mention.Knowledge;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.jobs.post.Pace;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What {@link MentionJob} is told.
 *
 * @param watchlist the brands to look for
 * @param pace how fast a replay runs; empty for as fast as it can
 * @param live whether the sources never end
 * @param idleAfter when a silent source is marked idle; zero for never, as in a replay
 * @param knowledge what posts are understood by
 * @param history what was counted of each brand before
 * @param playbooks what alerts advise
 * @param drillSince when the invented storm begins if it is a drill, which leaves nothing behind
 *     but marked incidents and alerts from then on; {@code null} in earnest
 */
public record MentionSettings(
        Watchlist watchlist,
        Optional<Pace> pace,
        boolean live,
        Duration idleAfter,
        Knowledge knowledge,
        PastHours history,
        PlaybookCatalog playbooks,
        Instant drillSince) {
    /** After how long a source that says nothing is no longer waited for. */
    public static final Duration IDLE_AFTER = Duration.ofSeconds(60);

    /** A file, as fast as it can be read. */
    public static MentionSettings replay(Watchlist watchlist) {
        return new MentionSettings(
                watchlist,
                Optional.empty(),
                false,
                Duration.ZERO,
                Knowledge.bundled(),
                PastHours.NONE,
                PlaybookCatalog.bundled(),
                null);
    }

    /** Sources that never end. */
    public static MentionSettings monitor(Watchlist watchlist) {
        return new MentionSettings(
                watchlist,
                Optional.empty(),
                true,
                IDLE_AFTER,
                Knowledge.bundled(),
                PastHours.NONE,
                PlaybookCatalog.bundled(),
                null);
    }

    /** The same with sources that are marked idle after another silence, or never. */
    MentionSettings withIdleAfter(Duration silence) {
        return new MentionSettings(
                watchlist, pace, live, silence, knowledge, history, playbooks, drillSince);
    }

    /** The same at another speed. */
    public MentionSettings withPace(Pace newPace) {
        return new MentionSettings(
                watchlist,
                Optional.of(newPace),
                live,
                idleAfter,
                knowledge,
                history,
                playbooks,
                drillSince);
    }

    /** The same with other models or dictionaries. */
    public MentionSettings withKnowledge(Knowledge other) {
        return new MentionSettings(
                watchlist, pace, live, idleAfter, other, history, playbooks, drillSince);
    }

    /** The same with a past. */
    public MentionSettings withHistory(PastHours past) {
        return new MentionSettings(
                watchlist, pace, live, idleAfter, knowledge, past, playbooks, drillSince);
    }

    /** The same with other advice. */
    public MentionSettings withPlaybooks(PlaybookCatalog others) {
        return new MentionSettings(
                watchlist, pace, live, idleAfter, knowledge, history, others, drillSince);
    }

    /**
     * The same as a drill.
     *
     * @param since when the invented storm begins; what is before only teaches what is usual
     */
    public MentionSettings asDrill(Instant since) {
        return new MentionSettings(
                watchlist, pace, live, idleAfter, knowledge, history, playbooks, since);
    }

    boolean drill() {
        return drillSince != null;
    }
}
