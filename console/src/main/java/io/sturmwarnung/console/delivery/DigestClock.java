package io.sturmwarnung.console.delivery;

import io.sturmwarnung.console.channel.Outcome;
import io.sturmwarnung.core.watchlist.Brand;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sends each digest when it is due, once: which were sent is kept in the index, and a mail server
 * that is down is tried again at each look. A digest that is two hours late is left to the next.
 */
public final class DigestClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DigestClock.class);
    private static final Duration LATEST = Duration.ofHours(2);

    /** As long as a mail may take. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(45);

    private final DigestDesk desk;
    private final Clock clock;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Digests that were sent, or will never be, so that the index is not asked again. */
    private final Set<String> settled = new HashSet<>();

    private Thread thread;

    DigestClock(DigestDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Starts it; {@code look} is the pause between two looks at the clock. */
    public static DigestClock start(DigestDesk desk, Clock clock, Duration look) {
        DigestClock digests = new DigestClock(desk, clock);
        digests.thread = Thread.ofVirtual().name("digests").start(() -> digests.run(look));
        return digests;
    }

    /** Sends nothing more; what is being sent is finished. */
    @Override
    public void close() {
        closed.countDown();
        try {
            if (thread != null) {
                thread.join(LAST_WORDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends what is due now and was not sent yet. */
    void look() {
        Instant now = clock.instant();
        Instant due = desk.order().times().lastDue(now);
        if (due.plus(LATEST).isBefore(now)) {
            return;
        }
        for (Brand brand : desk.order().brands()) {
            String id = brand.id() + ":" + due;
            if (closed.getCount() > 0 && !settled.contains(id) && settle(brand, due)) {
                settled.add(id);
            }
        }
    }

    /** One brand that cannot be read or sent must not keep the others waiting. */
    private boolean settle(Brand brand, Instant due) {
        try {
            if (desk.sent(brand, due)) {
                return true;
            }
            Outcome outcome = desk.send(brand, due);
            if (!outcome.sent()) {
                LOG.warn("The digest of {} was not sent: {}", brand.id(), outcome.reason());
            }
            return outcome.result() != Outcome.Result.RETRY;
        } catch (RuntimeException e) {
            LOG.warn("The digest of {} cannot be written; trying on", brand.id(), e);
            return false;
        }
    }

    private void run(Duration look) {
        try {
            do {
                look();
            } while (!closed.await(look.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
