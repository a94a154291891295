package io.sturmwarnung.core.response;

import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.watchlist.ServiceHours;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Leads the clocks of one conversation through time as the job does. */
final class ResponseClockDriver {
    private final ServiceHours hours;
    private final List<QuestionChange> changes = new ArrayList<>();
    private List<Question> waiting = List.of();
    private StormTimes storms = StormTimes.NONE;

    ResponseClockDriver() {
        this(ServiceHours.ALWAYS);
    }

    ResponseClockDriver(ServiceHours hours) {
        this.hours = hours;
    }

    ResponseClockDriver storm(Incident incident) {
        storms = storms.with(incident);
        return this;
    }

    ResponseClockDriver take(Mention mention) {
        ResponseClock clock = new ResponseClock(hours, waiting);
        clock.advance(mention.observedAt(), storms);
        clock.take(mention, storms);
        clock.advance(mention.observedAt(), storms);
        return keep(clock);
    }

    /** Calls the clock whenever it wants to be called up to then. */
    ResponseClockDriver advance(long minutes) {
        Instant until = TestingThread.at(minutes);
        Instant now = changes.isEmpty() ? until : changes.getLast().question().updatedAt();
        while (now.isBefore(until)) {
            ResponseClock clock = new ResponseClock(hours, waiting);
            Instant next = clock.nextLook(now).orElse(until);
            now = next.isBefore(until) ? next : until;
            clock.advance(now, storms);
            keep(clock);
        }
        return this;
    }

    private ResponseClockDriver keep(ResponseClock clock) {
        changes.addAll(clock.changes());
        waiting = clock.waiting();
        return this;
    }

    List<Question> waiting() {
        return waiting;
    }

    Question last() {
        return changes.getLast().question();
    }

    /** What happened: {@code ASKED x:1}. */
    List<String> events() {
        return changes.stream()
                .map(change -> change.what() + " " + change.question().post().id())
                .toList();
    }

    List<QuestionChange> changes() {
        return List.copyOf(changes);
    }
}
