package io.sturmwarnung.app.review;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.elastic.search.SearchHit;
import io.sturmwarnung.elastic.search.Timeline;

import java.util.List;

/**
 * All that is stored about a storm.
 *
 * @param incident its newest state
 * @param alerts those that were raised, oldest first
 * @param course figures of the brand from some hours before it on, oldest first
 * @param ownPosts what the brand said meanwhile, oldest first
 * @param similar other storms over the same cause, newest first
 * @param timeline what people did, and who was told
 * @param playbook the playbook that applied, or {@code null} if it is not known any more
 * @param responses how questions were answered, or {@code null} if nothing is known of that
 */
public record Review(
        Incident incident,
        List<Alert> alerts,
        List<BrandMetrics> course,
        List<SearchHit> ownPosts,
        List<Incident> similar,
        Timeline timeline,
        Playbook playbook,
        ResponseTimes responses) {

    public Review {
        alerts = List.copyOf(alerts);
        course = List.copyOf(course);
        ownPosts = List.copyOf(ownPosts);
        similar = List.copyOf(similar);
    }
}
