package io.sturmwarnung.console.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.sturmwarnung.console.desk.InvalidRequestException;
import io.sturmwarnung.console.live.NotAnsweringException;
import io.sturmwarnung.core.mention.Correction;
import io.sturmwarnung.elastic.action.ActionLog;

import java.time.Clock;
import java.util.Map;

/** Takes what analysts say of mentions. */
public final class CorrectionRoutes {
    private final ActionLog actions;
    private final Clock clock;

    public CorrectionRoutes(ActionLog actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    /** Keeps a correction of one mention. */
    public void correct(Context ctx) {
        if (!sentJson(ctx)) {
            return;
        }
        try {
            Correction correction =
                    CorrectionRequest.read(
                            ctx.body(),
                            ctx.pathParam("brand"),
                            ctx.pathParam("postId"),
                            clock.instant());
            if (kept(correction)) {
                ctx.status(HttpStatus.CREATED);
                ApiRoutes.json(ctx, Map.of("recorded", correction.at()));
            } else {
                ApiRoutes.problem(
                        ctx.status(HttpStatus.NOT_FOUND), "This brand has no mention of that id.");
            }
        } catch (InvalidRequestException e) {
            ApiRoutes.problem(ctx.status(HttpStatus.BAD_REQUEST), e.getMessage());
        }
    }

    /** Whether it is JSON; if not, the answer says so. */
    static boolean sentJson(Context ctx) {
        // A form in a page elsewhere cannot send this type without asking first.
        String type = ctx.contentType();
        if (type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            return true;
        }
        ApiRoutes.problem(ctx.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE), "Send application/json.");
        return false;
    }

    private boolean kept(Correction correction) {
        try {
            return actions.record(correction);
        } catch (RuntimeException e) {
            throw new NotAnsweringException(e);
        }
    }
}
