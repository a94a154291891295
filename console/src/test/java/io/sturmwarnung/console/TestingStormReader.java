package io.sturmwarnung.console;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.response.Question;
import io.sturmwarnung.elastic.search.Liveness;
import io.sturmwarnung.elastic.search.StormReader;
import io.sturmwarnung.elastic.search.Timeline;
import io.sturmwarnung.elastic.search.WaitingQuestions;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A reader that says what a test tells it to, counts questions, and can fall silent. */
public final class TestingStormReader implements StormReader {
    private final AtomicInteger questions = new AtomicInteger();
    private final AtomicInteger courses = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile List<BrandMetrics> latest = List.of();
    private volatile List<BrandMetrics> course = List.of();
    private volatile List<Incident> incidents = List.of();
    private volatile List<Alert> alerts = List.of();
    private volatile List<OwnPostAlert> ownPosts = List.of();
    private volatile List<WaitingQuestions> waitingByBrand = List.of();
    private volatile List<Question> open = List.of();
    private volatile Liveness liveness = Liveness.NONE;
    private volatile TestingActionLog log = new TestingActionLog();
    private volatile boolean silent;
    private volatile boolean waiting;
    private volatile CountDownLatch held = new CountDownLatch(0);

    /** Knows of an open storm of a watched brand, of an earlier one, and of a brand unlisted. */
    public static TestingStormReader inStorm(String incident) {
        return new TestingStormReader()
                .latest(
                        TestingFigures.metrics("nordlicht", TestingStorm.NOW, 5)
                                .withBlind(List.of("instagram", TestingStorm.HOSTILE)),
                        TestingFigures.metrics("unlisted", TestingStorm.NOW, 2))
                .course(TestingFigures.course())
                .incidents(TestingStorm.incident(5), TestingStorm.pastIncident())
                .alerts(TestingStorm.alert(3), TestingStorm.hostileAlert(5))
                .ownPosts(TestingStorm.ownPost(incident));
    }

    public TestingStormReader latest(BrandMetrics... metrics) {
        latest = List.of(metrics);
        return this;
    }

    public TestingStormReader course(List<BrandMetrics> metrics) {
        course = metrics;
        return this;
    }

    public TestingStormReader incidents(Incident... newest) {
        incidents = List.of(newest);
        return this;
    }

    public TestingStormReader ownPosts(OwnPostAlert... raised) {
        ownPosts = List.of(raised);
        return this;
    }

    public TestingStormReader alerts(Alert... raised) {
        alerts = List.of(raised);
        return this;
    }

    public TestingStormReader waiting(WaitingQuestions... counts) {
        waitingByBrand = List.of(counts);
        return this;
    }

    public TestingStormReader open(Question... questions) {
        open = List.of(questions);
        return this;
    }

    public TestingStormReader liveness(Liveness known) {
        liveness = known;
        return this;
    }

    public void silent(boolean nowSilent) {
        silent = nowSilent;
    }

    /** Answers nothing until that latch is open. */
    public void hold(CountDownLatch latch) {
        held = latch;
    }

    /** Whether a question is held. */
    public boolean waiting() {
        return waiting;
    }

    /** How often the newest state was asked for. */
    public int questions() {
        return questions.get();
    }

    /** How often a course was asked for. */
    public int courses() {
        return courses.get();
    }

    @Override
    public List<BrandMetrics> latest() {
        questions.incrementAndGet();
        answer();
        return latest;
    }

    @Override
    public List<BrandMetrics> course(String brand, Instant from, Instant to) {
        courses.incrementAndGet();
        answer();
        return course.stream()
                .filter(metrics -> metrics.brand().equals(brand))
                .filter(metrics -> !metrics.minute().isBefore(from))
                .filter(metrics -> !metrics.minute().isAfter(to))
                .toList();
    }

    @Override
    public List<Incident> incidents(int most) {
        answer();
        return incidents.stream().limit(most).toList();
    }

    /** From now on it reads what that log keeps. */
    public TestingStormReader reading(TestingActionLog kept) {
        log = kept;
        return this;
    }

    /** How often it was asked what people did. */
    public int looks() {
        return looks.get();
    }

    @Override
    public List<IncidentAction> actions(Instant since) {
        looks.incrementAndGet();
        answer();
        return log.actions().stream()
                .filter(each -> !each.at().isBefore(since))
                .toList()
                .reversed();
    }

    @Override
    public List<Delivery> deliveries(Instant since) {
        answer();
        return log.deliveries().stream()
                .filter(each -> !each.at().isBefore(since))
                .toList()
                .reversed();
    }

    @Override
    public Timeline timeline(String incident) {
        answer();
        return new Timeline(
                log.actions().stream().filter(each -> each.incident().equals(incident)).toList(),
                log.deliveries().stream().filter(each -> each.thread().equals(incident)).toList(),
                ownPosts,
                log.drafts().stream().filter(each -> each.incident().equals(incident)).toList(),
                log.approvals().stream().filter(each -> each.incident().equals(incident)).toList());
    }

    @Override
    public List<Alert> alerts(String incident) {
        answer();
        return alerts.stream().filter(alert -> alert.incident().equals(incident)).toList();
    }

    @Override
    public List<WaitingQuestions> waitingQuestions() {
        answer();
        return waitingByBrand;
    }

    @Override
    public List<Question> questions(String brand, int most) {
        answer();
        return open.stream()
                .filter(question -> brand == null || question.brand().equals(brand))
                .limit(most)
                .toList();
    }

    @Override
    public Liveness liveness() {
        answer();
        return liveness;
    }

    private void answer() {
        try {
            waiting = held.getCount() > 0;
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (silent) {
            throw new IllegalStateException("connection refused");
        }
    }
}
