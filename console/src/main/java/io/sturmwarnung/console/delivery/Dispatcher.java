package io.sturmwarnung.console.delivery;

import io.sturmwarnung.console.channel.Channel;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.Escalation;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.notification.Notice;
import io.sturmwarnung.core.notification.NotificationPolicy;
import io.sturmwarnung.core.notification.Plan;
import io.sturmwarnung.core.notification.Silence;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.Watchlist;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Looks for what is to be told, again and again, and hands it to the channels: new alerts, what
 * follows them, and escalations while nobody acknowledges. It keeps what became of each notice.
 */
public final class Dispatcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** Enough for the alerts of a year; more than are ever raised between two looks. */
    private static final int ALERTS = 1_000;

    private static final int INCIDENTS = 100;

    /** No storm, and no silence that people ask for, lasts longer. */
    private static final Duration LOOK_BACK = Duration.ofDays(60);

    private static final Duration WAIT = Duration.ofMillis(50);

    /** As long as a channel may take for what it is sending. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(45);

    private final NotificationPolicy policy;
    private final Watchlist watchlist;
    private final Sources sources;
    private final Clock clock;
    private final Ledger ledger = new Ledger();
    private final Outbox outbox;
    private final Map<String, Notice> alerts = new LinkedHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicLong looks = new AtomicLong();
    private Thread thread;
    private boolean answering = true;

    private Dispatcher(
            NotificationPolicy policy,
            List<Channel> channels,
            Watchlist watchlist,
            Sources sources,
            Timing timing) {
        this.policy = policy;
        this.watchlist = watchlist;
        this.sources = sources;
        this.clock = timing.clock();
        this.outbox =
                new Outbox(
                        channels,
                        policy.links(),
                        new ChannelWorker.Records(sources.log(), ledger),
                        timing);
    }

    /**
     * Starts it.
     *
     * @param policy how people are told
     * @param channels every channel that the policy names, and only these
     * @param watchlist the names of the brands
     * @param sources where alerts come from and what became of them is kept
     * @param timing how often it looks, and how often a channel that is down is tried
     */
    public static Dispatcher start(
            NotificationPolicy policy,
            List<Channel> channels,
            Watchlist watchlist,
            Sources sources,
            Timing timing) {
        Dispatcher dispatcher = new Dispatcher(policy, channels, watchlist, sources, timing);
        dispatcher.thread =
                Thread.ofVirtual().name("dispatcher").start(() -> dispatcher.run(timing.look()));
        return dispatcher;
    }

    /**
     * Waits until everything that was raised so far is told or refused, at most that long.
     *
     * @return whether it is
     */
    public boolean finish(Duration atMost) throws InterruptedException {
        sources.refresh().run();
        long deadline = System.nanoTime() + atMost.toNanos();
        // The look that is going on may have begun before the newest alert could be read.
        long complete = looks.get() + 2;
        while (looks.get() < complete || !outbox.idle()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(WAIT);
        }
        return true;
    }

    /** Looks for nothing more, and waits until what is being sent is sent and kept. */
    @Override
    public void close() {
        closed.countDown();
        outbox.close();
        try {
            thread.join(LAST_WORDS);
            outbox.awaitEnd(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Duration look) {
        boolean remembered = false;
        try {
            do {
                try {
                    if (!remembered) {
                        remember();
                        remembered = true;
                    }
                    lookOnce();
                    looks.incrementAndGet();
                    answering = true;
                } catch (RuntimeException e) {
                    if (answering) {
                        LOG.warn("Cannot look for alerts; trying on", e);
                    }
                    answering = false;
                }
            } while (!closed.await(look.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What an earlier process has sent must not be sent again. */
    private void remember() {
        sources.refresh().run();
        sources.reader()
                .deliveries(clock.instant().minus(LOOK_BACK))
                .reversed()
                .forEach(ledger::note);
    }

    private void lookOnce() {
        Instant now = clock.instant();
        List<IncidentAction> actions = sources.reader().actions(now.minus(LOOK_BACK));
        List<Silence> silences =
                actions.stream().map(Silence::of).flatMap(Optional::stream).toList();
        tellAlerts(silences, now);
        List<Incident> incidents = sources.reader().incidents(INCIDENTS);
        tellEnds(incidents);
        actions.stream()
                .filter(action -> action.kind() == IncidentAction.Kind.ACK)
                .forEach(this::tellAcknowledgement);
        incidents.stream()
                .filter(Incident::open)
                .forEach(incident -> escalate(incident, actions, silences, now));
    }

    private void tellAlerts(List<Silence> silences, Instant now) {
        Set<String> unknown = new HashSet<>(sources.alerts().newest(ALERTS));
        unknown.removeAll(alerts.keySet());
        for (Notice notice : sources.alerts().read(unknown)) {
            if (notice.kind() == Notice.Kind.HEARD_AGAIN) {
                outbox.follow(notice, ledger.channels(notice.thread()));
            } else {
                Set<String> channels = policy.routing().channels(notice);
                outbox.carryOut(
                        notice, Plan.of(notice, channels, silences, policy.maxAge(), now), now);
            }
            alerts.put(notice.id(), notice);
        }
    }

    private void tellEnds(List<Incident> incidents) {
        for (Incident incident : incidents) {
            // A drill is told by those who hold it, and what is in earnest by everybody else.
            if (!incident.open() && !storms(incident.id()).isEmpty()) {
                outbox.follow(
                        Notice.ended(incident, name(incident.brand())),
                        ledger.channels(incident.id()));
            }
        }
    }

    private String name(String brand) {
        return watchlist.brand(brand).map(Brand::name).orElse(brand);
    }

    /** It counts for those who were told of what was known then, not of what came later. */
    private void tellAcknowledgement(IncidentAction action) {
        List<Notice> known =
                storms(action.incident()).stream()
                        .filter(alert -> toldBefore(alert, action.at()))
                        .toList();
        if (known.isEmpty()) {
            return;
        }
        Set<String> channels = new HashSet<>();
        for (Delivery delivery : ledger.sent(action.incident())) {
            if (known.stream().anyMatch(alert -> alert.id().equals(delivery.notice()))) {
                channels.add(delivery.channel());
            }
        }
        outbox.follow(known.getLast().acknowledged(action), channels);
    }

    private void escalate(
            Incident incident, List<IncidentAction> actions, List<Silence> silences, Instant now) {
        List<Notice> open = new ArrayList<>();
        for (Notice alert : storms(incident.id())) {
            Optional<Instant> since = ledger.toldSince(alert.id());
            if (since.isPresent() && !inHand(incident.id(), actions, since.get())) {
                open.add(alert);
            }
        }
        if (open.isEmpty()) {
            return;
        }
        Notice latest = open.getLast();
        Instant since = ledger.toldSince(open.getFirst().id()).orElseThrow();
        for (Escalation.Step step : policy.escalation().due(latest.level(), since, now)) {
            Notice call = latest.escalated(step, open.getFirst().id(), now);
            outbox.carryOut(
                    call,
                    Plan.of(call, Set.copyOf(step.channels()), silences, Duration.ZERO, now),
                    now);
        }
    }

    private static boolean inHand(String incident, List<IncidentAction> actions, Instant since) {
        return actions.stream()
                .anyMatch(
                        action ->
                                action.incident().equals(incident)
                                        && action.takesCharge()
                                        && !action.at().isBefore(since));
    }

    private boolean toldBefore(Notice alert, Instant time) {
        return ledger.toldSince(alert.id()).filter(since -> !since.isAfter(time)).isPresent();
    }

    /** The alerts of an incident, oldest first. */
    private List<Notice> storms(String incident) {
        return alerts.values().stream()
                .filter(alert -> alert.kind() == Notice.Kind.STORM)
                .filter(alert -> alert.thread().equals(incident))
                .sorted(Comparator.comparing(Notice::at).thenComparingInt(Notice::level))
                .toList();
    }
}
