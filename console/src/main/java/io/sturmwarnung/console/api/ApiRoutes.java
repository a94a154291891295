package io.sturmwarnung.console.api;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.sturmwarnung.console.live.EventStream;
import io.sturmwarnung.console.live.Snapshot;
import io.sturmwarnung.console.live.StormState;
import io.sturmwarnung.console.live.StormStories;
import io.sturmwarnung.console.live.StormWatch;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.Incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Answers with JSON. Lists come from the last known state, with 503 while the index is silent. */
public final class ApiRoutes {
    private final StormWatch watch;
    private final StormStories stories;
    private final EventStream events;

    public ApiRoutes(StormWatch watch, StormStories stories, EventStream events) {
        this.watch = watch;
        this.stories = stories;
        this.events = events;
    }

    /** The newest metrics of each brand. */
    public void brands(Context ctx) {
        List<ObjectNode> brands =
                snapshot(ctx).metrics().stream()
                        .map(metrics -> StormJson.withId(metrics.id(), metrics))
                        .toList();
        json(ctx, brands);
    }

    /** A brand's last 48 hours of event time. */
    public void course(Context ctx) {
        Snapshot snapshot = watch.state().snapshot();
        BrandMetrics newest =
                snapshot.metricsOf(ctx.pathParam("brand")).orElseThrow(NotFoundResponse::new);
        List<BrandMetrics> course = stories.courseUntil(newest);
        json(ctx, CourseJson.of(newest.brand(), course, snapshot.incidents()));
    }

    /** The newest incidents. */
    public void incidents(Context ctx) {
        List<ObjectNode> incidents =
                snapshot(ctx).incidents().stream()
                        .map(incident -> StormJson.withId(incident.id(), incident))
                        .toList();
        json(ctx, incidents);
    }

    /** One incident with its alerts. */
    public void incident(Context ctx) {
        Incident incident =
                stories.incident(ctx.pathParam("id"), watch.state().snapshot())
                        .orElseThrow(NotFoundResponse::new);
        ObjectNode node = StormJson.withId(incident.id(), incident);
        stories.alerts(incident.id())
                .forEach(
                        alert -> node.withArray("alerts").add(StormJson.withId(alert.id(), alert)));
        json(ctx, node);
    }

    /** Whether the index answers, and how many browsers are listening. */
    public void health(Context ctx) {
        StormState state = watch.state();
        ctx.status(state.answering() ? 200 : 503);
        Instant since = state.silentSince();
        json(
                ctx,
                Map.of(
                        "status", state.answering() ? "ok" : "elasticsearch-silent",
                        "silentSince", since == null ? "" : since.toString(),
                        "listeners", events.clients()));
    }

    /** An error in one sentence. */
    public static void problem(Context ctx, String sentence) {
        json(ctx, Map.of("error", sentence));
    }

    private Snapshot snapshot(Context ctx) {
        StormState state = watch.state();
        ctx.status(state.answering() ? 200 : 503);
        return state.snapshot();
    }

    static void json(Context ctx, Object value) {
        ctx.contentType("application/json; charset=utf-8").result(StormJson.write(value));
    }
}
