package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.AlertText;
import io.sturmwarnung.core.alert.Evidence;
import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.playbook.Circumstances;
import io.sturmwarnung.core.playbook.PlaybookChoice;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.watchlist.Brand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes the alert of an incident, with all that it rests on. */
final class AlertWriter {
    private final String settingsVersion;
    private final BrandMemory memory;

    AlertWriter(String settingsVersion, BrandMemory memory) {
        this.settingsVersion = settingsVersion;
        this.memory = memory;
    }

    Alert write(Situation now, Episode episode, WatchSettings settings) {
        Brand brand = settings.brand();
        Cause cause = episode.cause();
        int level = episode.levelOfWave();
        PlaybookChoice choice = settings.playbooks().choose(circumstances(now, cause, level));
        episode.follow(choice.playbook().id());
        Incident incident = episode.at(now.end(), settings, false).withLevel(level);
        Evidence evidence =
                new Evidence(
                        now.metrics(brand.id(), level, incident.id()),
                        Reasons.of(now, episode),
                        episode.firstOfWave(),
                        memory.ownPosts()
                                .byId(episode.trigger())
                                .map(OwnPosts.OwnPost::post)
                                .orElse(null),
                        memory.critical().carriers(),
                        memory.spread().channels(),
                        memory.words().setApart(texts(episode)),
                        memory.past().similarTo(brand.id(), cause),
                        episode.opening(),
                        now.blind(),
                        choice.reasons(),
                        choice.heldBecause());
        return new Alert(
                incident.id(),
                brand.id(),
                now.end(),
                level,
                cause,
                choice.playbook().id(),
                choice.playbook().version(),
                evidence,
                AlertText.write(brand, incident, evidence, choice, BrandWatch.ZONE),
                settings.watchlistVersion(),
                settings.knowledgeVersion(),
                settingsVersion,
                settings.drill(),
                episode.waves());
    }

    /** Nobody has confirmed anything yet at the moment of an alert. */
    private static Circumstances circumstances(Situation now, Cause cause, int level) {
        return new Circumstances(
                cause, level, now.hour().negative(), now.inputs().discounted(), false);
    }

    /** What was said in the storm; of one that came slowly what was carried furthest each day. */
    private List<String> texts(Episode episode) {
        Instant onset = episode.onset();
        List<String> texts = new ArrayList<>(memory.critical().textsSince(onset));
        if (episode.isSlow()) {
            memory.daily().since(onset).stream().map(EvidencePost::text).forEach(texts::add);
        }
        return texts;
    }
}
