package io.sturmwarnung.console.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.sturmwarnung.console.api.ApiRoutes;
import io.sturmwarnung.console.api.CorrectionRoutes;
import io.sturmwarnung.console.api.DraftRoutes;
import io.sturmwarnung.console.api.IncidentActionRoutes;
import io.sturmwarnung.console.api.ReplyRoutes;
import io.sturmwarnung.console.desk.ActionDesk;
import io.sturmwarnung.console.desk.DraftDesk;
import io.sturmwarnung.console.desk.StoryDesk;
import io.sturmwarnung.console.live.EventStream;
import io.sturmwarnung.console.live.NotAnsweringException;
import io.sturmwarnung.console.live.StormStories;
import io.sturmwarnung.console.live.StormWatch;
import io.sturmwarnung.console.page.Pages;
import io.sturmwarnung.elastic.action.ActionLog;
import io.sturmwarnung.elastic.search.StormReader;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Every address of the console, and what it answers when something goes wrong. */
final class Routes {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    private final Gatekeeper gatekeeper;
    private final Assets assets = new Assets();
    private final EventStream events;
    private final PageRoutes pages;
    private final FormRoutes forms;
    private final ApiRoutes api;
    private final CorrectionRoutes corrections;
    private final ReplyRoutes replies = new ReplyRoutes();
    private final DraftRoutes drafts;
    private final IncidentActionRoutes incidentActions;

    Routes(
            Gatekeeper gatekeeper,
            StormWatch watch,
            StormReader reader,
            ActionLog actions,
            Pages pages,
            ConsoleSettings settings,
            Duration heartbeat) {
        StormStories stories = new StormStories(reader);
        Clock clock = Clock.systemUTC();
        DraftDesk draftDesk = new DraftDesk(actions, Optional.ofNullable(settings.roster()), clock);
        ActionDesk actionDesk = new ActionDesk(actions, clock);
        StoryDesk storyDesk = new StoryDesk(stories, pages.playbooks(), draftDesk);
        this.gatekeeper = gatekeeper;
        this.events = new EventStream(watch, heartbeat);
        this.pages = new PageRoutes(watch, stories, storyDesk, pages, clock);
        this.forms = new FormRoutes(this.pages, actionDesk, draftDesk);
        this.api = new ApiRoutes(watch, stories, storyDesk, events, clock);
        this.corrections = new CorrectionRoutes(actions, clock);
        this.drafts = new DraftRoutes(watch, stories, draftDesk);
        this.incidentActions = new IncidentActionRoutes(watch, stories, actionDesk);
    }

    void addTo(RoutesConfig routes) {
        routes.before(gatekeeper::admit);
        routes.get("/", pages::home);
        routes.get("/incidents/{id}", pages::incident);
        routes.post("/incidents/{id}/actions/{action}", forms::act);
        routes.post("/incidents/{id}/drafts", forms::draft);
        routes.post("/incidents/{id}/drafts/{draft}/approve", forms::approve);
        routes.get("/questions", pages::questions);
        routes.get("/fragments/status", pages::status);
        routes.get("/fragments/brands", pages::brands);
        routes.get("/fragments/incidents", pages::incidents);
        routes.get("/fragments/incidents/{id}", pages::story);
        routes.get("/assets/{name}", assets::serve);
        routes.get("/api/brands", api::brands);
        routes.get("/api/brands/{brand}/course", api::course);
        routes.get("/api/incidents", api::incidents);
        routes.get("/api/questions", api::questions);
        routes.get("/api/incidents/{id}", api::incident);
        // Ids of posts may contain slashes, which <…> takes and {…} does not.
        routes.post("/api/mentions/{brand}/<postId>/correction", corrections::correct);
        routes.post("/api/reply-check", replies::check);
        routes.post("/api/incidents/{id}/drafts", drafts::draft);
        routes.post("/api/incidents/{id}/drafts/{draft}/approve", drafts::approve);
        routes.get("/api/incidents/{id}/speakers", drafts::speakers);
        routes.post("/api/incidents/{id}/{action}", incidentActions::act);
        routes.get("/health", api::health);
        routes.sse("/events", events::serve);
        addProblems(routes);
    }

    private void addProblems(RoutesConfig routes) {
        routes.error(HttpStatus.NOT_FOUND, this::notFound);
        routes.exception(NotAnsweringException.class, this::notAnswering);
        routes.exception(Exception.class, this::failed);
    }

    private void notFound(Context ctx) {
        if (json(ctx)) {
            ApiRoutes.problem(ctx, "There is nothing at this address.");
        } else {
            pages.notFound(ctx);
        }
    }

    private void notAnswering(NotAnsweringException problem, Context ctx) {
        LOG.warn("No answer for {}", ctx.path(), problem);
        if (json(ctx)) {
            ApiRoutes.problem(ctx.status(503), "Elasticsearch does not answer.");
        } else {
            pages.notAnswering(ctx);
        }
    }

    private void failed(Exception problem, Context ctx) {
        LOG.error("Could not answer {}", ctx.path(), problem);
        if (json(ctx)) {
            ApiRoutes.problem(ctx.status(500), "The console failed; see its log.");
        } else {
            pages.failed(ctx);
        }
    }

    private static boolean json(Context ctx) {
        return ctx.path().startsWith("/api/");
    }
}
