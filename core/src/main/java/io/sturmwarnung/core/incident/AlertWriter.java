package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.AlertText;
import io.sturmwarnung.core.alert.Evidence;
import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.playbook.Playbook;
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
        Playbook playbook = settings.playbooks().choose(cause, level);
        episode.follow(playbook.id());
        Incident incident = episode.at(now.end(), brand.id(), false).withLevel(level);
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
                        now.blind());
        return new Alert(
                incident.id(),
                brand.id(),
                now.end(),
                level,
                cause,
                playbook.id(),
                playbook.version(),
                evidence,
                AlertText.write(brand, incident, evidence, playbook, BrandWatch.ZONE),
                settings.watchlistVersion(),
                settings.knowledgeVersion(),
                settingsVersion,
                false,
                episode.waves());
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
