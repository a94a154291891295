package io.sturmwarnung.console.server;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.sturmwarnung.console.desk.ActionDesk;
import io.sturmwarnung.console.desk.Decision;
import io.sturmwarnung.console.desk.DraftDesk;
import io.sturmwarnung.console.desk.InvalidRequestException;
import io.sturmwarnung.console.page.Entry;
import io.sturmwarnung.console.page.Words;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.core.roster.ReplyDraft;

/**
 * Takes what the forms of an incident's page send. A browser is led back to the page; the page's
 * script, which asks for plain text, gets an empty answer or the reason why nothing was kept.
 */
final class FormRoutes {
    private final PageRoutes pages;
    private final ActionDesk actions;
    private final DraftDesk drafts;

    FormRoutes(PageRoutes pages, ActionDesk actions, DraftDesk drafts) {
        this.pages = pages;
        this.actions = actions;
        this.drafts = drafts;
    }

    void act(Context ctx) {
        IncidentAction.Kind kind =
                IncidentAction.Kind.ofCode(ctx.pathParam("action"))
                        .orElseThrow(NotFoundResponse::new);
        Incident incident = pages.incidentOf(ctx);
        try {
            actions.act(incident, kind, FormBody.json(ctx.formParamMap()));
            kept(ctx, incident, "timeline");
        } catch (InvalidRequestException e) {
            invalid(ctx, incident, e);
        }
    }

    void draft(Context ctx) {
        Incident incident = pages.incidentOf(ctx);
        try {
            drafts.draft(incident, FormBody.json(ctx.formParamMap()));
            kept(ctx, incident, "replies");
        } catch (InvalidRequestException e) {
            invalid(ctx, incident, e);
        }
    }

    void approve(Context ctx) {
        Incident incident = pages.incidentOf(ctx);
        ReplyDraft draft =
                pages.tell(incident)
                        .timeline()
                        .draft(ctx.pathParam("draft"))
                        .orElseThrow(NotFoundResponse::new);
        try {
            switch (drafts.approve(incident, draft, FormBody.json(ctx.formParamMap()))) {
                case Decision.Approved approved -> kept(ctx, incident, "replies");
                case Decision.Refused refused ->
                        refuse(ctx.status(HttpStatus.FORBIDDEN), incident, refused.why());
                case Decision.LookAgain again ->
                        refuse(ctx.status(HttpStatus.CONFLICT), incident, again.why());
            }
        } catch (InvalidRequestException e) {
            invalid(ctx, incident, e);
        }
    }

    private void kept(Context ctx, Incident incident, String place) {
        if (byScript(ctx)) {
            ctx.status(HttpStatus.NO_CONTENT);
        } else {
            ctx.redirect(pages.address(ctx, incident) + "#" + place, HttpStatus.SEE_OTHER);
        }
    }

    private void invalid(Context ctx, Incident incident, InvalidRequestException problem) {
        Words words = PageRoutes.words(ctx);
        show(
                ctx.status(HttpStatus.BAD_REQUEST),
                incident,
                words.text("form.invalid", problem.getMessage()));
    }

    private void refuse(Context ctx, Incident incident, Translated why) {
        show(ctx, incident, why.in(PageRoutes.words(ctx).language()));
    }

    private void show(Context ctx, Incident incident, String problem) {
        if (byScript(ctx)) {
            ctx.contentType("text/plain; charset=utf-8").result(problem);
        } else {
            Entry entry = new Entry(null, ctx.formParam("lang"), ctx.formParam("text"), problem);
            pages.incident(ctx, incident, entry);
        }
    }

    private static boolean byScript(Context ctx) {
        return "text/plain".equals(ctx.header("Accept"));
    }
}
