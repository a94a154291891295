package io.sturmwarnung.console.api;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.sturmwarnung.console.desk.Story;
import io.sturmwarnung.console.desk.StoryDesk;
import io.sturmwarnung.console.live.EventStream;
import io.sturmwarnung.console.live.Snapshot;
import io.sturmwarnung.console.live.StormState;
import io.sturmwarnung.console.live.StormStories;
import io.sturmwarnung.console.live.StormWatch;
import io.sturmwarnung.core.alert.Heartbeat;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.elastic.search.Liveness;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers with JSON. Lists come from the last known state, with 503 while the index is silent. */
public final class ApiRoutes {
    private final StormWatch watch;
    private final StormStories stories;
    private final StoryDesk storyDesk;
    private final EventStream events;
    private final Clock clock;

    public ApiRoutes(
            StormWatch watch,
            StormStories stories,
            StoryDesk storyDesk,
            EventStream events,
            Clock clock) {
        this.watch = watch;
        this.stories = stories;
        this.storyDesk = storyDesk;
        this.events = events;
        this.clock = clock;
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

    /** The questions that wait, of one brand or all: overdue first, then by urgency. */
    public void questions(Context ctx) {
        Instant now = watch.state().now(clock);
        List<ObjectNode> questions =
                stories.questions(ctx.queryParam("brand"), now).stream()
                        .map(
                                question ->
                                        StormJson.withId(
                                                question.id(), QuestionJson.of(question, now)))
                        .toList();
        json(ctx, questions);
    }

    /** One incident with its alerts, and what its playbook says now. */
    public void incident(Context ctx) {
        Incident incident =
                stories.incident(ctx.pathParam("id"), watch.state().snapshot())
                        .orElseThrow(NotFoundResponse::new);
        ObjectNode node = StormJson.withId(incident.id(), incident);
        Story story = storyDesk.tell(incident);
        story.alerts()
                .forEach(
                        alert -> node.withArray("alerts").add(StormJson.withId(alert.id(), alert)));
        node.set("playbookNow", StormJson.tree(PlaybookJson.of(story.playbook())));
        json(ctx, node);
    }

    /**
     * Whether the index answers, how many browsers are listening, which channels are blind, and the
     * last sign of life of the jobs if there ever was one.
     */
    public void health(Context ctx) {
        StormState state = watch.state();
        ctx.status(state.answering() ? 200 : 503);
        Instant since = state.silentSince();
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("status", state.answering() ? "ok" : "elasticsearch-silent");
        health.put("silentSince", since == null ? "" : since.toString());
        health.put("listeners", events.clients());
        health.put("blind", blind(state.liveness()));
        Heartbeat beat = state.liveness().heartbeat();
        if (beat != null) {
            health.put(
                    "heartbeat",
                    Map.of(
                            "ageSeconds", state.liveness().age(clock.instant()).toSeconds(),
                            "seenUpTo", beat.seenUpTo().toString()));
        }
        json(ctx, health);
    }

    private static List<Map<String, String>> blind(Liveness liveness) {
        return liveness.blind().stream()
                .map(alert -> Map.of("channel", alert.channel(), "since", alert.since().toString()))
                .toList();
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
