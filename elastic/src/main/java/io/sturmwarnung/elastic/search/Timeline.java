package io.sturmwarnung.elastic.search;

import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;

import java.util.List;

/**
 * What was done and told about an incident.
 *
 * @param actions what people did, oldest first
 * @param deliveries what became of the notices, oldest first
 */
public record Timeline(List<IncidentAction> actions, List<Delivery> deliveries) {

    /** Nothing yet. */
    public static final Timeline EMPTY = new Timeline(List.of(), List.of());

    public Timeline {
        actions = List.copyOf(actions);
        deliveries = List.copyOf(deliveries);
    }
}
