package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.alert.Opening;
import io.sturmwarnung.core.detection.DetectionOptions;
import io.sturmwarnung.core.detection.Verdict;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.triage.Cause;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds out how a storm that was just noticed began, and whether it is an earlier one's wave. */
final class Outbreaks {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final DetectionOptions options;
    private final BrandMemory memory;

    Outbreaks(DetectionOptions options, BrandMemory memory) {
        this.options = options;
        this.memory = memory;
    }

    /**
     * A storm that an own post sets off by itself.
     *
     * @param open the open incident, or {@code null}; it breaks out again
     */
    Episode ofOwnPost(Mention offence, Instant now, Episode open) {
        EvidencePost post = EvidencePost.of(offence);
        Episode episode = open;
        if (episode == null) {
            episode = new Episode(post.createdAt(), now, Opening.OWN_POST, post);
            memory.critical().collectCarriers(List.of(), post.createdAt());
        } else {
            episode.breakOut(now, Opening.OWN_POST, post);
        }
        episode.blame(post.id(), Cause.OFFENSIVE_POST);
        return episode;
    }

    /** A storm of what others say. */
    Episode ofCriticism(Situation now) {
        boolean slow = now.verdict() == Verdict.SLOW_BURN;
        List<EvidencePost> days = slow ? memory.daily().since(burningSince(now.end())) : List.of();
        Optional<EvidencePost> first = slow ? days.stream().findFirst() : firstOfSpike(now.end());
        Instant onset =
                slow
                        ? burningSince(now.end())
                        : first.map(EvidencePost::createdAt).orElse(now.end());
        Opening opening = slow ? Opening.SLOW_BURN : Opening.SPIKE;
        Episode begun = new Episode(onset, now.end(), opening, first.orElse(null));
        days.forEach(post -> begun.add(post.cause()));
        memory.critical().causesSince(onset).forEach(begun::add);
        blame(begun, now.end());
        memory.slowBurn().restart();
        memory.critical().collectCarriers(days, onset);
        Optional<Episode> earlier = memory.past().takeSecondWave(now.end(), begun);
        earlier.ifPresent(episode -> episode.breakOut(now.end(), opening, begun.firstOfWave()));
        return earlier.orElse(begun);
    }

    /** Nothing before the post that set it off can be its beginning. */
    private Optional<EvidencePost> firstOfSpike(Instant now) {
        Instant earliest = trigger(now).map(own -> own.post().createdAt()).orElse(Instant.MIN);
        return memory.elevation()
                .first()
                .filter(post -> !post.createdAt().isBefore(earliest))
                .or(() -> memory.critical().firstSince(later(earliest, now.minus(HOUR))));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private Instant burningSince(Instant now) {
        return now.minus(DAY.multipliedBy(memory.slowBurn().risingDays()));
    }

    /** Names the own post that seems to have set a storm off, if there is one. */
    void blame(Episode episode, Instant now) {
        if (!episode.hasTrigger()) {
            trigger(now).ifPresent(own -> episode.blame(own.post().id(), own.cause()));
        }
    }

    private Optional<OwnPosts.OwnPost> trigger(Instant now) {
        return memory.ownPosts()
                .trigger(now.minus(options.triggerWithin()), options.minTriggerReplies());
    }
}
