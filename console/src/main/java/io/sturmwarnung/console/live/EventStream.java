package io.sturmwarnung.console.live;

import io.javalin.http.sse.SseClient;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells each browser when the state has changed: one event {@code storm} whose data is the newest
 * version. Each browser has a thread of its own, so a slow one holds up nobody and gets the newest
 * version instead of a backlog; one that has gone is noticed at the next event or heartbeat.
 */
public final class EventStream {

    /** How many browsers are served at once; more are sent away and come back by themselves. */
    public static final int MAX_CLIENTS = 200;

    private static final String EVENT = "storm";

    private final StormWatch watch;
    private final Duration heartbeat;
    private final AtomicInteger clients = new AtomicInteger();

    public EventStream(StormWatch watch, Duration heartbeat) {
        this.watch = watch;
        this.heartbeat = heartbeat;
    }

    /** How many browsers are listening. */
    public int clients() {
        return clients.get();
    }

    /** Serves one browser until it leaves or the watch is closed. */
    public void serve(SseClient client) {
        try {
            if (clients.incrementAndGet() <= MAX_CLIENTS) {
                send(client);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clients.decrementAndGet();
        }
    }

    private void send(SseClient client) throws InterruptedException {
        long version = 0;
        while (!client.terminated() && !watch.closed()) {
            Optional<StormState> changed = watch.awaitChange(version, heartbeat);
            if (changed.isPresent()) {
                version = changed.get().version();
                client.sendEvent(EVENT, Long.toString(version));
            } else if (!watch.closed()) {
                client.sendComment("alive");
            }
        }
    }
}
