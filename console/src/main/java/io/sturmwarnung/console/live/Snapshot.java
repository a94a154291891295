package io.sturmwarnung.console.live;

import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.elastic.search.WaitingQuestions;

import java.util.List;
import java.util.Optional;

/**
 * What the index said at one time.
 *
 * @param metrics the newest metrics of each brand, in the order of their ids
 * @param incidents the newest incidents, newest onset first
 * @param deliveries what people were told, or could not be told, of late
 * @param actions what people did about incidents of late
 * @param waiting how many questions wait for an answer, by brand
 */
public record Snapshot(
        List<BrandMetrics> metrics,
        List<Incident> incidents,
        List<Delivery> deliveries,
        List<IncidentAction> actions,
        List<WaitingQuestions> waiting) {

    /** Nothing is known yet. */
    public static final Snapshot EMPTY =
            new Snapshot(List.of(), List.of(), List.of(), List.of(), List.of());

    public Snapshot {
        metrics = List.copyOf(metrics);
        incidents = List.copyOf(incidents);
        deliveries = List.copyOf(deliveries);
        actions = List.copyOf(actions);
        waiting = List.copyOf(waiting);
    }

    /** How many questions to that brand wait. */
    public WaitingQuestions waitingFor(String brand) {
        return waiting.stream()
                .filter(each -> each.brand().equals(brand))
                .findFirst()
                .orElseGet(() -> new WaitingQuestions(brand, 0, 0));
    }

    /** The newest metrics of that brand. */
    public Optional<BrandMetrics> metricsOf(String brand) {
        return metrics.stream().filter(each -> each.brand().equals(brand)).findFirst();
    }

    /** The incident with that id, if it is among the newest. */
    public Optional<Incident> incident(String id) {
        return incidents.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
