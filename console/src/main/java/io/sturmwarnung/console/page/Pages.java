package io.sturmwarnung.console.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

import io.sturmwarnung.console.desk.Story;
import io.sturmwarnung.console.live.Snapshot;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.response.Question;
import io.sturmwarnung.core.watchlist.Watchlist;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Renders pages and their parts as HTML; every text from outside is escaped by the templates. */
public final class Pages {
    private final Watchlist watchlist;
    private final PlaybookCatalog playbooks;

    public Pages(Watchlist watchlist, PlaybookCatalog playbooks) {
        this.watchlist = watchlist;
        this.playbooks = playbooks;
    }

    /** The first page. */
    public String home(Frame frame, Snapshot snapshot) {
        HomeView view = view(frame, snapshot);
        return render(out -> JtehomeGenerated.render(out, null, frame, view));
    }

    /** The brands of the first page. */
    public String brands(Frame frame, Snapshot snapshot) {
        HomeView view = view(frame, snapshot);
        return render(out -> JtebrandsGenerated.render(out, null, frame, view));
    }

    /** The incidents of the first page. */
    public String incidents(Frame frame, Snapshot snapshot) {
        HomeView view = view(frame, snapshot);
        return render(out -> JteincidentsGenerated.render(out, null, frame, view));
    }

    /** What pages and programs are told to do. */
    public PlaybookCatalog playbooks() {
        return playbooks;
    }

    /** The path of an incident's page. */
    public String address(Incident incident, Words words) {
        return Links.incident(incident.id(), words);
    }

    /** The page of one incident, with what the reader brings to it. */
    public String incident(Frame frame, Story story, Entry entry) {
        IncidentView view = view(frame, story, entry);
        TimelineView told = told(frame, story);
        return render(out -> JteincidentGenerated.render(out, null, frame, view, told));
    }

    /** The part of an incident's page that changes while the storm goes on. */
    public String story(Frame frame, Story story) {
        IncidentView view = view(frame, story, Entry.NONE);
        TimelineView told = told(frame, story);
        return render(out -> JtestoryGenerated.render(out, null, frame, view, told));
    }

    /**
     * The page of the questions that wait, in the order in which they should be answered.
     *
     * @param brand id of the brand they were put to, or {@code null} for all
     */
    public String questions(Frame frame, List<Question> questions, String brand, Instant now) {
        QuestionsView view = QuestionsView.of(questions, brand, now, watchlist, frame.words());
        return render(out -> JtequestionsGenerated.render(out, null, frame, view));
    }

    /** The line that says since when the index does not answer; empty while it does. */
    public String status(Frame frame) {
        return render(out -> JtestatusGenerated.render(out, null, frame));
    }

    /** A page that says that there is nothing at this address. */
    public String notFound(Frame frame) {
        return problem(frame, "problem.notFound");
    }

    /** A page that says that the index does not answer, and tries again by itself. */
    public String notAnswering(Frame frame) {
        return problem(frame.reloading(), "problem.notAnswering");
    }

    /** A page that says that the console itself failed. */
    public String failed(Frame frame) {
        return problem(frame, "problem.failed");
    }

    private static String problem(Frame frame, String key) {
        return render(out -> JteproblemGenerated.render(out, null, frame, key));
    }

    private HomeView view(Frame frame, Snapshot snapshot) {
        return HomeView.of(frame, snapshot, watchlist, playbooks);
    }

    private IncidentView view(Frame frame, Story story, Entry entry) {
        return IncidentView.of(story, entry, watchlist, playbooks, frame.words());
    }

    private static TimelineView told(Frame frame, Story story) {
        return TimelineView.of(story.incident().id(), story.timeline(), frame.words());
    }

    private static String render(Consumer<OwaspHtmlTemplateOutput> template) {
        StringOutput html = new StringOutput();
        template.accept(new OwaspHtmlTemplateOutput(html));
        return html.toString();
    }
}
