package io.sturmwarnung.app.stack;

import co.elastic.clients.elasticsearch.ElasticsearchClient;

import io.sturmwarnung.app.review.ResponseTimes;
import io.sturmwarnung.app.review.Review;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.search.Counts;
import io.sturmwarnung.elastic.search.ElasticStormReader;
import io.sturmwarnung.elastic.search.MentionQuery;
import io.sturmwarnung.elastic.search.MentionSearch;
import io.sturmwarnung.elastic.search.QuestionsAsked;
import io.sturmwarnung.elastic.search.SearchHit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gathers all that is stored about a storm. */
public final class ReviewReader {
    /** The most that Elasticsearch returns at once; a brand has some storms a year. */
    private static final int INCIDENTS = 10_000;

    private static final int NAMED = 20;
    private static final int SIMILAR = 5;
    private static final int OWN_POSTS = 50;
    private static final Duration BEFORE = Duration.ofHours(6);
    private static final Duration AFTER = Duration.ofHours(2);

    private final ElasticsearchClient client;
    private final ElasticStormReader reader;

    public ReviewReader(ElasticsearchClient client) {
        this.client = client;
        this.reader = new ElasticStormReader(client);
    }

    /** All about the incident of that id; empty if there is none. */
    public Optional<Review> read(String id) throws Exception {
        new Counts(client)
                .refresh(
                        Indices.INCIDENTS,
                        Indices.ALERTS,
                        Indices.ACTIONS,
                        Indices.METRICS,
                        Indices.QUESTIONS,
                        Indices.MENTIONS);
        List<Incident> incidents = reader.incidents(INCIDENTS);
        Optional<Incident> found =
                incidents.stream().filter(incident -> incident.id().equals(id)).findFirst();
        return found.isEmpty() ? Optional.empty() : Optional.of(review(found.get(), incidents));
    }

    /** The newest incidents, newest first. */
    public List<String> known() {
        return reader.incidents(NAMED).stream().map(Incident::id).toList();
    }

    private Review review(Incident incident, List<Incident> all) throws Exception {
        Instant last = incident.open() ? incident.updatedAt() : incident.end().plus(AFTER);
        boolean drill = incident.drill();
        return new Review(
                incident,
                reader.alerts(incident.id()),
                // What is stored of that time is about what really happened.
                drill
                        ? List.of()
                        : reader.course(incident.brand(), incident.onset().minus(BEFORE), last),
                drill ? List.of() : ownPosts(incident, last),
                similar(incident, all),
                reader.timeline(incident.id()),
                PlaybookCatalog.bundled().byId(incident.playbook()).orElse(null),
                drill ? null : responses(incident, last));
    }

    private ResponseTimes responses(Incident incident, Instant last) {
        return ResponseTimes.of(
                new QuestionsAsked(client).of(incident.brand(), incident.onset(), last));
    }

    private List<SearchHit> ownPosts(Incident incident, Instant last) throws Exception {
        return new MentionSearch(client)
                .search(
                        new MentionQuery(
                                Fields.OWN.name() + ":true",
                                incident.brand(),
                                incident.onset().minus(BEFORE),
                                last,
                                OWN_POSTS))
                .hits()
                .reversed();
    }

    private static List<Incident> similar(Incident incident, List<Incident> all) {
        return all.stream()
                .filter(other -> !other.drill() && !other.id().equals(incident.id()))
                .filter(other -> other.brand().equals(incident.brand()))
                .filter(other -> other.cause() == incident.cause())
                .filter(other -> other.cause() != Cause.UNKNOWN)
                .limit(SIMILAR)
                .toList();
    }
}
