package io.sturmwarnung.console.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.sturmwarnung.console.live.NotAnsweringException;
import io.sturmwarnung.console.live.StormStories;
import io.sturmwarnung.console.live.StormWatch;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.elastic.action.ActionLog;

import java.time.Clock;
import java.util.Map;

/**
 * Takes what people do about incidents: acknowledge, note, assign, judge, silence, finish a step.
 */
public final class IncidentActionRoutes {
    private final StormWatch watch;
    private final StormStories stories;
    private final ActionLog actions;
    private final Clock clock;

    public IncidentActionRoutes(
            StormWatch watch, StormStories stories, ActionLog actions, Clock clock) {
        this.watch = watch;
        this.stories = stories;
        this.actions = actions;
        this.clock = clock;
    }

    /** Keeps one action about one incident. */
    public void act(Context ctx) {
        if (!CorrectionRoutes.sentJson(ctx)) {
            return;
        }
        IncidentAction.Kind kind =
                IncidentAction.Kind.ofCode(ctx.pathParam("action"))
                        .orElseThrow(NotFoundResponse::new);
        Incident incident =
                stories.incident(ctx.pathParam("id"), watch.state().snapshot())
                        .orElseThrow(NotFoundResponse::new);
        try {
            IncidentAction action =
                    IncidentActionRequest.read(ctx.body(), kind, incident, clock.instant());
            keep(action);
            ctx.status(HttpStatus.CREATED);
            ApiRoutes.json(ctx, Map.of("recorded", action.at()));
        } catch (CorrectionRequest.InvalidException e) {
            ApiRoutes.problem(ctx.status(HttpStatus.BAD_REQUEST), e.getMessage());
        }
    }

    private void keep(IncidentAction action) {
        try {
            actions.record(action);
        } catch (RuntimeException e) {
            throw new NotAnsweringException(e);
        }
    }
}
