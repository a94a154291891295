package io.sturmwarnung.console.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.sturmwarnung.console.live.NotAnsweringException;
import io.sturmwarnung.console.live.StormStories;
import io.sturmwarnung.console.live.StormWatch;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.reply.ReplyCheck;
import io.sturmwarnung.core.reply.ReplyJson;
import io.sturmwarnung.core.reply.ReplyReview;
import io.sturmwarnung.core.roster.ApprovalRule;
import io.sturmwarnung.core.roster.DraftApproval;
import io.sturmwarnung.core.roster.Person;
import io.sturmwarnung.core.roster.Reach;
import io.sturmwarnung.core.roster.ReplyDraft;
import io.sturmwarnung.core.roster.Roster;
import io.sturmwarnung.elastic.action.ActionLog;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Takes drafts of replies, and who agrees to them; says who may answer. */
public final class DraftRoutes {
    private static final String NO_ROSTER =
            "No roster is configured, so nobody can approve; see docs/roster.md.";

    private final StormWatch watch;
    private final StormStories stories;
    private final ActionLog actions;
    private final Optional<ApprovalRule> rule;
    private final Clock clock;

    public DraftRoutes(
            StormWatch watch,
            StormStories stories,
            ActionLog actions,
            Optional<Roster> roster,
            Clock clock) {
        this.watch = watch;
        this.stories = stories;
        this.actions = actions;
        this.rule = roster.map(ApprovalRule::new);
        this.clock = clock;
    }

    /** Checks a draft, keeps it and answers what the check says. */
    public void draft(Context ctx) {
        if (!CorrectionRoutes.sentJson(ctx)) {
            return;
        }
        Incident incident = incident(ctx);
        try {
            DraftRequest.Draft sent = DraftRequest.draft(ctx.body());
            ReplyReview review = ReplyCheck.of(sent.language()).check(sent.text());
            ReplyDraft draft =
                    ReplyDraft.of(incident, sent.by(), sent.text(), review, clock.instant());
            keep(() -> actions.record(draft));
            ctx.status(HttpStatus.CREATED);
            ApiRoutes.json(ctx, Map.of("draft", draft.id(), "review", ReplyJson.of(review)));
        } catch (CorrectionRequest.InvalidException e) {
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
                stories.timeline(incident.id()).drafts().stream()
                        .filter(each -> each.id().equals(ctx.pathParam("draft")))
                        .findFirst()
                        .orElseThrow(NotFoundResponse::new);
        try {
            DraftRequest.Approval sent = DraftRequest.approval(ctx.body());
            if (rule.isEmpty()) {
                ApiRoutes.problem(ctx.status(HttpStatus.FORBIDDEN), NO_ROSTER);
            } else if (sent.level() < incident.level()) {
                ApiRoutes.problem(
                        ctx.status(HttpStatus.CONFLICT),
                        "The incident has reached level " + incident.level() + "; look again.");
            } else {
                approve(ctx, rule.get(), draft, sent);
            }
        } catch (CorrectionRequest.InvalidException e) {
            ApiRoutes.problem(ctx.status(HttpStatus.BAD_REQUEST), e.getMessage());
        }
    }

    /** Who may answer about the incident's cause now, and who may agree to a reply. */
    public void speakers(Context ctx) {
        Incident incident = incident(ctx);
        if (rule.isEmpty()) {
            ApiRoutes.problem(ctx.status(HttpStatus.NOT_FOUND), NO_ROSTER);
            return;
        }
        Roster roster = rule.get().roster();
        ApiRoutes.json(
                ctx,
                Map.of(
                        "answer",
                        json(
                                roster.whoMayAnswer(
                                        incident.brand(),
                                        incident.cause().code(),
                                        clock.instant())),
                        "approve",
                        json(
                                roster.approvers(
                                        incident.brand(), incident.level(), clock.instant()))));
    }

    private static Map<String, Object> json(Reach reach) {
        return Map.of("people", reach.reachable(), "because", reach.because());
    }

    private void approve(
            Context ctx, ApprovalRule approvals, ReplyDraft draft, DraftRequest.Approval sent) {
        Optional<ApprovalRule.Refusal> refusal =
                approvals.refusal(draft, sent.by(), sent.level(), clock.instant());
        if (refusal.isPresent()) {
            ctx.status(HttpStatus.FORBIDDEN);
            ApiRoutes.json(
                    ctx,
                    Map.of(
                            "error", refusal.get().why().en(),
                            "why", refusal.get().why(),
                            "approvers", refusal.get().could()));
            return;
        }
        Person person = approvals.person(sent.by()).orElseThrow();
        DraftApproval approval =
                new DraftApproval(
                        draft.id(),
                        draft.incident(),
                        draft.brand(),
                        person.id(),
                        sent.level(),
                        clock.instant());
        keep(() -> actions.record(approval));
        ctx.status(HttpStatus.CREATED);
        ApiRoutes.json(ctx, Map.of("recorded", approval.at()));
    }

    private Incident incident(Context ctx) {
        return stories.incident(ctx.pathParam("id"), watch.state().snapshot())
                .orElseThrow(NotFoundResponse::new);
    }

    private static void keep(Runnable record) {
        try {
            record.run();
        } catch (RuntimeException e) {
            throw new NotAnsweringException(e);
        }
    }
}
