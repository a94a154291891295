package io.sturmwarnung.console.live;

import io.sturmwarnung.elastic.search.Liveness;
import io.sturmwarnung.elastic.search.StormReader;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * Asks the index for the newest state, again and again, on behalf of everybody who looks on. A
 * question that fails, or takes longer than {@link #PATIENCE}, makes the state a silent one; the
 * next answer ends that.
 */
public final class StormWatch implements AutoCloseable {

    /** How many incidents are kept at hand. */
    public static final int INCIDENTS = 100;

    /** How far back it is looked for people who were not told. */
    public static final Duration LATELY = Duration.ofDays(7);

    /** How long one question may take before the page says that nobody answers. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration LOOK_FOR_SILENCE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(StormWatch.class);

    private final StormReader reader;
    private final Clock clock;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    2, Thread.ofPlatform().daemon().name("storm-watch-", 0).factory());
    private final Object lock = new Object();
    private volatile StormState state;
    private volatile Instant askedAt;
    private boolean closed;

    private StormWatch(StormReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
        // A browser that stayed open over a restart must not take the new state for the old one.
        this.state = StormState.unknown(clock.millis());
    }

    /** Asks once before it returns, then with {@code refresh} between the questions. */
    public static StormWatch start(StormReader reader, Duration refresh, Clock clock) {
        StormWatch watch = new StormWatch(reader, clock);
        watch.ask();
        watch.threads.execute(() -> watch.repeat(watch::ask, refresh));
        watch.threads.execute(() -> watch.repeat(watch::noticeSilence, LOOK_FOR_SILENCE));
        return watch;
    }

    /** The last known state. */
    public StormState state() {
        return state;
    }

    /**
     * Waits until the state has another version than the given one, at most that long; empty if it
     * has not, or if the watch is closed.
     */
    public Optional<StormState> awaitChange(long version, Duration atMost)
            throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (lock) {
            while (!closed && state.version() == version) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return Optional.empty();
                }
                lock.wait(left);
            }
            return closed ? Optional.empty() : Optional.of(state);
        }
    }

    /** Whether nothing will change any more. */
    public boolean closed() {
        synchronized (lock) {
            return closed;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
    }

    private void repeat(Runnable task, Duration pause) {
        try {
            while (!closed()) {
                Thread.sleep(pause);
                task.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong, the page says so and the next question is asked in its time. */
    private void ask() {
        askedAt = clock.instant();
        try {
            Instant since = askedAt.minus(LATELY);
            Snapshot newest =
                    new Snapshot(
                            reader.latest(),
                            reader.incidents(INCIDENTS),
                            reader.deliveries(since),
                            reader.actions(since),
                            reader.waitingQuestions());
            Liveness alive = reader.liveness();
            Instant now = clock.instant();
            change(old -> old.answered(newest, alive, now));
        } catch (RuntimeException | Error e) {
            if (state.answering() && !closed()) {
                LOG.warn("Elasticsearch does not answer; asking on", e);
            }
            Instant since = askedAt;
            change(old -> old.silent(since));
        } finally {
            askedAt = null;
        }
    }

    private void noticeSilence() {
        Instant since = askedAt;
        if (since != null && clock.instant().isAfter(since.plus(PATIENCE))) {
            change(old -> old.silent(since));
        }
    }

    private void change(UnaryOperator<StormState> next) {
        synchronized (lock) {
            StormState before = state;
            state = next.apply(before);
            if (!before.answering() && state.answering()) {
                LOG.info("Elasticsearch answers again");
            }
            lock.notifyAll();
        }
    }
}
