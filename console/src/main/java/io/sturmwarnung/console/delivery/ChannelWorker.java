package io.sturmwarnung.console.delivery;

import io.sturmwarnung.console.channel.Channel;
import io.sturmwarnung.console.channel.Envelope;
import io.sturmwarnung.console.channel.Outcome;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.Notice;
import io.sturmwarnung.core.notification.NoticeLinks;
import io.sturmwarnung.elastic.action.ActionLog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends to one channel, one notice after the other, so that no channel waits for another. */
final class ChannelWorker {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelWorker.class);
    private static final Duration LOOK_UP = Duration.ofMillis(100);
    private static final Duration RECORD_AGAIN = Duration.ofSeconds(1);

    private final Channel channel;
    private final NoticeLinks links;
    private final BackOff backOff;
    private final Records records;
    private final Clock clock;
    private final BlockingQueue<Notice> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /** Where it is kept what became of a notice. */
    record Records(ActionLog log, Ledger ledger) {}

    ChannelWorker(
            Channel channel, NoticeLinks links, BackOff backOff, Records records, Clock clock) {
        this.channel = channel;
        this.links = links;
        this.backOff = backOff;
        this.records = records;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("channel-" + channel.id()).start(this::run);
    }

    Channel channel() {
        return channel;
    }

    void add(Notice notice) {
        open.incrementAndGet();
        queue.add(notice);
    }

    /** Whether nothing waits or is being sent. */
    boolean idle() {
        return open.get() == 0;
    }

    /** Begins nothing more; what is being sent is finished. */
    void close() {
        closed.countDown();
    }

    void awaitEnd(Duration atMost) throws InterruptedException {
        thread.join(atMost);
    }

    private void run() {
        try {
            while (closed.getCount() > 0) {
                Notice notice = queue.poll(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
                if (notice != null) {
                    deliver(notice);
                    open.decrementAndGet();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Notice notice) throws InterruptedException {
        Instant begun = clock.instant();
        for (int attempts = 1; closed.getCount() > 0; attempts++) {
            Outcome outcome = attempt(notice);
            if (outcome.sent()) {
                keep(notice, Delivery.Status.SENT, attempts, null);
                return;
            }
            boolean tooLong = begun.plus(backOff.giveUpAfter()).isBefore(clock.instant());
            if (outcome.result() == Outcome.Result.REFUSED || tooLong) {
                LOG.error("{} did not take {}: {}", channel.id(), notice.id(), outcome.reason());
                keep(notice, Delivery.Status.FAILED, attempts, outcome.reason());
                return;
            }
            if (attempts == 1) {
                LOG.warn("{} cannot take {} now: {}", channel.id(), notice.id(), outcome.reason());
                keep(notice, Delivery.Status.RETRYING, attempts, outcome.reason());
            }
            Duration wait = backOff.after(attempts);
            pause(wait.compareTo(outcome.pause()) > 0 ? wait : outcome.pause());
        }
    }

    private Outcome attempt(Notice notice) throws InterruptedException {
        Envelope envelope =
                new Envelope(
                        notice,
                        links,
                        records.ledger().sent(notice.thread(), channel.id()),
                        clock.instant());
        try {
            return channel.send(envelope);
        } catch (RuntimeException e) {
            // Its message may hold an address that is secret; the kind and the place are enough.
            LOG.error(
                    "{} failed: {} at {}",
                    channel.id(),
                    e.getClass().getName(),
                    e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]);
            return new Outcome(Outcome.Result.REFUSED, e.getClass().getSimpleName(), Duration.ZERO);
        }
    }

    /** Until it is kept nothing else is sent: forgetting it would be sending it twice. */
    private void keep(Notice notice, Delivery.Status status, int attempts, String reason)
            throws InterruptedException {
        Delivery delivery =
                Delivery.of(notice, channel.id(), status, attempts, reason, clock.instant());
        while (true) {
            try {
                records.log().record(delivery);
                records.ledger().note(delivery);
                return;
            } catch (RuntimeException e) {
                if (closed.getCount() == 0) {
                    LOG.error("It is not kept that {} took {}", channel.id(), notice.id(), e);
                    return;
                }
                LOG.warn("Cannot keep that {} took {}; trying on", channel.id(), notice.id(), e);
                pause(RECORD_AGAIN);
            }
        }
    }

    private void pause(Duration wait) throws InterruptedException {
        closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }
}
