package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.detection.BrandMetrics;

import java.util.List;
import java.util.Optional;

/**
 * What the end of a slot brought to light.
 *
 * @param metrics where the brand stands, at each full minute in which something is counted
 * @param incident the newest state of an incident that changed
 * @param alert an alert that was raised
 * @param ownPosts what on-call has to know of the brand's own posts
 */
public record Findings(
        Optional<BrandMetrics> metrics,
        Optional<Incident> incident,
        Optional<Alert> alert,
        List<OwnPostAlert> ownPosts) {

    Findings with(List<OwnPostAlert> alerts) {
        return new Findings(metrics, incident, alert, alerts);
    }
}
