package io.sturmwarnung.console.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.sturmwarnung.console.desk.ActionDesk;
import io.sturmwarnung.console.desk.InvalidRequestException;
import io.sturmwarnung.console.live.StormStories;
import io.sturmwarnung.console.live.StormWatch;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.IncidentAction;

import java.util.Map;

/** Takes what people do about incidents, as JSON. */
public final class IncidentActionRoutes {
    private final StormWatch watch;
    private final StormStories stories;
    private final ActionDesk desk;

    public IncidentActionRoutes(StormWatch watch, StormStories stories, ActionDesk desk) {
        this.watch = watch;
        this.stories = stories;
        this.desk = desk;
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
            IncidentAction action = desk.act(incident, kind, ctx.body());
            ctx.status(HttpStatus.CREATED);
            ApiRoutes.json(ctx, Map.of("recorded", action.at()));
        } catch (InvalidRequestException e) {
            ApiRoutes.problem(ctx.status(HttpStatus.BAD_REQUEST), e.getMessage());
        }
    }
}
