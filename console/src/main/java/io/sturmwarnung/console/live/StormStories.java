package io.sturmwarnung.console.live;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.response.Question;
import io.sturmwarnung.core.response.QuestionStatus;
import io.sturmwarnung.core.response.Urgency;
import io.sturmwarnung.elastic.search.StormReader;
import io.sturmwarnung.elastic.search.Timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What is asked of the index only when somebody wants to see it; {@link NotAnsweringException} if
 * it does not answer. A brand's course is asked once for each newest minute, however many look on.
 */
public final class StormStories {

    /** How far back a brand's course goes from its newest minute. */
    public static final Duration COURSE = Duration.ofDays(2);

    /** Nobody answers more in a day; beyond that those that are due last are left out. */
    public static final int QUESTIONS = 500;

    /** How far back in the list of incidents an old one is looked for. */
    private static final int OLD_INCIDENTS = 5_000;

    private final StormReader reader;
    private final Map<String, Course> courses = new ConcurrentHashMap<>();

    public StormStories(StormReader reader) {
        this.reader = reader;
    }

    /** The {@link #COURSE} before these metrics, oldest first. */
    public List<BrandMetrics> courseUntil(BrandMetrics newest) {
        Instant until = newest.minute();
        return courses.compute(
                        newest.brand(),
                        (brand, known) ->
                                known != null && known.until().equals(until)
                                        ? known
                                        : new Course(until, readCourse(brand, until)))
                .metrics();
    }

    /** The incident with that id, however old. */
    public Optional<Incident> incident(String id, Snapshot snapshot) {
        return snapshot.incident(id)
                .or(
                        () ->
                                ask(() -> reader.incidents(OLD_INCIDENTS)).stream()
                                        .filter(each -> each.id().equals(id))
                                        .findFirst());
    }

    /** The alerts of an incident, in the order they were raised. */
    public List<Alert> alerts(String incident) {
        return ask(() -> reader.alerts(incident));
    }

    /** What was done and told about an incident. */
    public Timeline timeline(String incident) {
        return ask(() -> reader.timeline(incident));
    }

    /**
     * The questions that wait for an answer, at most {@link #QUESTIONS}: those that are overdue
     * first, then by urgency.
     *
     * @param brand id of the brand, or {@code null} for all
     * @param now what urgency refers to
     */
    public List<Question> questions(String brand, Instant now) {
        return ask(() -> reader.questions(brand, QUESTIONS)).stream()
                .sorted(
                        Comparator.comparing(
                                        (Question question) ->
                                                question.status() != QuestionStatus.OVERDUE)
                                .thenComparing(Urgency.byUrgencyAt(now)))
                .toList();
    }

    private List<BrandMetrics> readCourse(String brand, Instant until) {
        return List.copyOf(ask(() -> reader.course(brand, until.minus(COURSE), until)));
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw new NotAnsweringException(e);
        }
    }

    private record Course(Instant until, List<BrandMetrics> metrics) {}
}
