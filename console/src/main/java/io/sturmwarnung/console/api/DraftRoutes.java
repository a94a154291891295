package io.sturmwarnung.console.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.sturmwarnung.console.desk.Decision;
import io.sturmwarnung.console.desk.DraftDesk;
import io.sturmwarnung.console.desk.InvalidRequestException;
import io.sturmwarnung.console.desk.Speakers;
import io.sturmwarnung.console.live.StormStories;
import io.sturmwarnung.console.live.StormWatch;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.reply.ReplyJson;
import io.sturmwarnung.core.roster.Reach;
import io.sturmwarnung.core.roster.ReplyDraft;

import java.util.Map;
import java.util.Optional;

/** Takes drafts of replies, and who agrees to them, as JSON; says who may answer. */
public final class DraftRoutes {
    private final StormWatch watch;
    private final StormStories stories;
    private final DraftDesk desk;

    public DraftRoutes(StormWatch watch, StormStories stories, DraftDesk desk) {
        this.watch = watch;
        this.stories = stories;
        this.desk = desk;
    }

    /** Checks a draft, keeps it and answers what the check says. */
    public void draft(Context ctx) {
        if (!CorrectionRoutes.sentJson(ctx)) {
            return;
        }
        Incident incident = incident(ctx);
        try {
            DraftDesk.Drafted drafted = desk.draft(incident, ctx.body());
            ctx.status(HttpStatus.CREATED);
            ApiRoutes.json(
                    ctx,
                    Map.of(
                            "draft",
                            drafted.draft().id(),
                            "review",
                            ReplyJson.of(drafted.review())));
        } catch (InvalidRequestException e) {
            ApiRoutes.problem(ctx.status(HttpStatus.BAD_REQUEST), e.getMessage());
        }
    }

    /** Keeps that somebody agreed, if they may; otherwise says why not, and who may. */
    public void approve(Context ctx) {
        if (!CorrectionRoutes.sentJson(ctx)) {
            return;
        }
        Incident incident = incident(ctx);
        ReplyDraft draft =
                stories.timeline(incident.id())
                        .draft(ctx.pathParam("draft"))
                        .orElseThrow(NotFoundResponse::new);
        try {
            answer(ctx, desk.approve(incident, draft, ctx.body()));
        } catch (InvalidRequestException e) {
            ApiRoutes.problem(ctx.status(HttpStatus.BAD_REQUEST), e.getMessage());
        }
    }

    /** Who may answer about the incident's cause now, and who may agree to a reply. */
    public void speakers(Context ctx) {
        Optional<Speakers> speakers = desk.speakers(incident(ctx));
        if (speakers.isEmpty()) {
            ApiRoutes.problem(ctx.status(HttpStatus.NOT_FOUND), DraftDesk.NO_ROSTER.en());
            return;
        }
        ApiRoutes.json(
                ctx,
                Map.of(
                        "answer", json(speakers.get().answer()),
                        "approve", json(speakers.get().approve())));
    }

    private static void answer(Context ctx, Decision decision) {
        switch (decision) {
            case Decision.Approved approved -> {
                ctx.status(HttpStatus.CREATED);
                ApiRoutes.json(ctx, Map.of("recorded", approved.approval().at()));
            }
            case Decision.Refused refused -> {
                ctx.status(HttpStatus.FORBIDDEN);
                ApiRoutes.json(
                        ctx,
                        Map.of(
                                "error", refused.why().en(),
                                "why", refused.why(),
                                "approvers", refused.could()));
            }
            case Decision.LookAgain again ->
                    ApiRoutes.problem(ctx.status(HttpStatus.CONFLICT), again.why().en());
        }
    }

    private static Map<String, Object> json(Reach reach) {
        return Map.of("people", reach.reachable(), "because", reach.because());
    }

    private Incident incident(Context ctx) {
        return stories.incident(ctx.pathParam("id"), watch.state().snapshot())
                .orElseThrow(NotFoundResponse::new);
    }
}
