package io.sturmwarnung.console.desk;

import io.sturmwarnung.console.live.StormStories;
import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.roster.Person;
import io.sturmwarnung.core.roster.ReplyDraft;
import io.sturmwarnung.elastic.search.Timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts together what is known of an incident, and what follows from it. */
public final class StoryDesk {
    private final StormStories stories;
    private final PlaybookCatalog playbooks;
    private final DraftDesk drafts;

    public StoryDesk(StormStories stories, PlaybookCatalog playbooks, DraftDesk drafts) {
        this.stories = stories;
        this.playbooks = playbooks;
        this.drafts = drafts;
    }

    /** The story of that incident so far. */
    public Story tell(Incident incident) {
        List<Alert> alerts = stories.alerts(incident.id());
        Timeline timeline = stories.timeline(incident.id());
        Map<String, List<Person>> approvers = new HashMap<>();
        for (ReplyDraft draft : timeline.drafts()) {
            approvers.put(draft.id(), drafts.approversOf(incident, draft));
        }
        return new Story(
                incident,
                alerts,
                timeline,
                PlaybookNow.of(incident, alerts, timeline.actions(), playbooks),
                new Story.People(
                        drafts.speakers(incident), drafts.people(incident.brand()), approvers));
    }
}
