package io.sturmwarnung.console.server;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.sturmwarnung.console.desk.Story;
import io.sturmwarnung.console.desk.StoryDesk;
import io.sturmwarnung.console.live.StormState;
import io.sturmwarnung.console.live.StormStories;
import io.sturmwarnung.console.live.StormWatch;
import io.sturmwarnung.console.page.Entry;
import io.sturmwarnung.console.page.Frame;
import io.sturmwarnung.console.page.Pages;
import io.sturmwarnung.console.page.Words;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.response.Question;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/** Answers with pages and their parts. */
final class PageRoutes {
    private final StormWatch watch;
    private final StormStories reader;
    private final StoryDesk stories;
    private final Pages pages;
    private final Clock clock;

    PageRoutes(StormWatch watch, StormStories reader, StoryDesk stories, Pages pages, Clock clock) {
        this.watch = watch;
        this.reader = reader;
        this.stories = stories;
        this.pages = pages;
        this.clock = clock;
    }

    void home(Context ctx) {
        show(ctx, (frame, state) -> pages.home(frame, state.snapshot()));
    }

    void brands(Context ctx) {
        show(ctx, (frame, state) -> pages.brands(frame, state.snapshot()));
    }

    void incidents(Context ctx) {
        show(ctx, (frame, state) -> pages.incidents(frame, state.snapshot()));
    }

    void status(Context ctx) {
        show(ctx, (frame, state) -> pages.status(frame));
    }

    void incident(Context ctx) {
        Entry entry = new Entry(ctx.queryParam("start"), ctx.queryParam("in"), null, null);
        incident(ctx, incidentOf(ctx), entry);
    }

    /** The page of an incident, with what the reader brings to it. */
    void incident(Context ctx, Incident incident, Entry entry) {
        // Only under this policy do browsers say that a form comes from here; others are told
        // nothing under either.
        ctx.header("Referrer-Policy", "same-origin");
        Frame frame = frame(ctx, watch.state());
        html(ctx, pages.incident(frame, tell(incident), entry));
    }

    void story(Context ctx) {
        Frame frame = frame(ctx, watch.state());
        html(ctx, pages.story(frame, tell(incidentOf(ctx))));
    }

    Story tell(Incident incident) {
        return stories.tell(incident);
    }

    /** The incident that the address names; an answer that there is none otherwise. */
    Incident incidentOf(Context ctx) {
        return reader.incident(ctx.pathParam("id"), watch.state().snapshot())
                .orElseThrow(NotFoundResponse::new);
    }

    /** The path of an incident's page in the reader's language. */
    String address(Context ctx, Incident incident) {
        return pages.address(incident, words(ctx));
    }

    /** Of one brand or of all. */
    void questions(Context ctx) {
        StormState state = watch.state();
        Instant now = state.now(clock);
        String brand = ctx.queryParam("brand");
        List<Question> questions = reader.questions(brand, now);
        html(ctx, pages.questions(frame(ctx, state), questions, brand, now));
    }

    void notFound(Context ctx) {
        html(ctx, pages.notFound(frame(ctx, watch.state())));
    }

    void notAnswering(Context ctx) {
        // What the browser shows is better than nothing; the status line says that it is old.
        ctx.header("HX-Reswap", "none");
        html(ctx.status(503), pages.notAnswering(frame(ctx, watch.state())));
    }

    void failed(Context ctx) {
        html(ctx.status(500), pages.failed(frame(ctx, watch.state())));
    }

    /** What was last known is shown even while the index is silent, but never as if it were new. */
    private void show(Context ctx, BiFunction<Frame, StormState, String> page) {
        StormState state = watch.state();
        ctx.status(state.answering() ? 200 : 503);
        html(ctx, page.apply(frame(ctx, state), state));
    }

    private static Frame frame(Context ctx, StormState state) {
        return Frame.of(words(ctx), state);
    }

    /** The words of the language that the reader wants. */
    static Words words(Context ctx) {
        return Words.choose(ctx.queryParam("lang"), ctx.header("Accept-Language"));
    }

    private static void html(Context ctx, String page) {
        ctx.header("Vary", "Accept-Language");
        ctx.contentType("text/html; charset=utf-8").result(page);
    }
}
