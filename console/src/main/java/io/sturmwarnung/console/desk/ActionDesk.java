package io.sturmwarnung.console.desk;

import io.sturmwarnung.console.live.NotAnsweringException;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.elastic.action.ActionLog;

import java.time.Clock;

/**
 * Keeps what people do about incidents: acknowledge, note, assign, judge, silence, finish a step,
 * confirm the facts.
 */
public final class ActionDesk {
    private final ActionLog actions;
    private final Clock clock;

    public ActionDesk(ActionLog actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    /** Keeps one action, sent as a JSON object. */
    public IncidentAction act(Incident incident, IncidentAction.Kind kind, String json)
            throws InvalidRequestException {
        IncidentAction action = IncidentActionRequest.read(json, kind, incident, clock.instant());
        try {
            actions.record(action);
        } catch (RuntimeException e) {
            throw new NotAnsweringException(e);
        }
        return action;
    }
}
